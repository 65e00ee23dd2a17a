using System.Text.Json;

namespace NewsMonitor.CommandLine;

/// <summary>Reads items line by line; a line that is none is reported with its number and passed over.</summary>
internal sealed class ItemLines(string input, Func<TextReader> open, TextWriter errors)
{
    // Whoever gave the wrong file need not see every line of it.
    private const int MostErrors = 20;

    private const string Cure = "Write one object a line: {\"id\":…,\"title\":…}.";

    private int badLines;
    private bool anyGood;

    /// <summary>From a file, or from standard input for <c>-</c>.</summary>
    public ItemLines(string input)
        : this(input, () => Inputs.OpenText(input), Console.Error)
    {
    }

    /// <summary>Whether a line was passed over.</summary>
    public bool AnyBad => badLines > 0;

    public IEnumerable<ItemLine> Read()
    {
        using var reader = Open();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            // A mark that standard input and strings keep, and files do not.
            if (number++ == 0)
                line = line.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (TryRead(line, number) is { } item)
            {
                anyGood = true;
                yield return item;
            }
            else if (!anyGood && !InputText.Is(line))
            {
                yield break;
            }
        }
        if (badLines > MostErrors)
            errors.WriteLine($"{input}: {badLines - MostErrors} more lines are no items.");
    }

    private TextReader Open()
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            badLines++;
            errors.WriteLine($"{input}: cannot be read: {exception.Message}");
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
            badLines++;
            if (!anyGood && !InputText.Is(line))
                errors.WriteLine($"{input}: is no text. {Cure}");
            else if (badLines <= MostErrors)
                errors.WriteLine($"{input}:{number}: not an item as JSON: {exception.Message.Split(" Path:")[0]} {Cure}");
            return null;
        }
    }
}
