using System.Text.Json;

namespace NewsMonitor.CommandLine;

/// <summary>Reads items line by line; a line that is none is reported with its number and passed over.</summary>
internal sealed class ItemLines(string input, Func<TextReader> open)
{
    /// <summary>From a file, or from standard input for <c>-</c>.</summary>
    public ItemLines(string input)
        : this(input, () => Inputs.OpenText(input))
    {
    }

    /// <summary>Whether a line was passed over.</summary>
    public bool AnyBad { get; private set; }

    public IEnumerable<ItemLine> Read()
    {
        using var reader = Open();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            // A mark that standard input and strings keep, and files do not.
            if (number++ == 0)
                line = line.TrimStart('\uFEFF');
            if (!string.IsNullOrWhiteSpace(line) && TryRead(line, number) is { } item)
                yield return item;
        }
    }

    private TextReader Open()
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            AnyBad = true;
            Console.Error.WriteLine($"{input}: cannot be read: {exception.Message}");
            return TextReader.Null;
        }
    }

    private ItemLine? TryRead(string line, int number)
    {
        try
        {
            return ItemLine.Read(line);
        }
        catch (JsonException exception)
        {
            AnyBad = true;
            var reason = exception.Message.Split(" Path:")[0];
            Console.Error.WriteLine($"{input}:{number}: not an item as JSON: {reason} Write one object a line: {{\"id\":…,\"title\":…}}.");
            return null;
        }
    }
}
