using System.CommandLine;
using Microsoft.AspNetCore.Identity;

namespace NewsMonitor.CommandLine;

/// <summary><c>password</c>: asks for a password and prints the hash that goes into <c>Web:Users</c>.</summary>
internal static class PasswordCommand
{
    private const int UsualLength = 12;

    public static Command Create()
    {
        var command = new Command("password", "Read a password from standard input and print its hash for Web:Users.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var password = Console.IsInputRedirected ? Console.In.ReadLine() : Ask();
        if (string.IsNullOrEmpty(password))
        {
            Console.Error.WriteLine("The password is empty.");
            return ExitCodes.Failed;
        }

        if (password.Length < UsualLength)
            Console.Error.WriteLine($"{Counted.Of(password.Length, "character")}: easily guessed. {UsualLength} and more are usual, a few words in a row do well.");
        Console.Out.WriteLine(new PasswordHasher<string>().HashPassword("", password));
        return ExitCodes.Fine;
    }

    private static string Ask()
    {
        Console.Error.Write("Password: ");
        var password = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } pressed)
            if (pressed.Key == ConsoleKey.Backspace)
                password.Length = Math.Max(0, password.Length - 1);
            else if (!char.IsControl(pressed.KeyChar))
                password.Append(pressed.KeyChar);
        Console.Error.WriteLine();
        return password.ToString();
    }
}
