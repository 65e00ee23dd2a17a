using System.Text;

namespace NewsMonitor.Core.Text;

/// <summary>
/// Text to folded words with exact offsets into the original. Letters and digits make words; an apostrophe belongs to a word between letters
/// only, but elisions split (<c>l'ambassade</c>: l, ambassade) and a possessive <c>'s</c> is dropped. Hyphens split. A run of katakana is
/// one word. Other scripts written without spaces give one word a character, so that a word of theirs is a phrase of its characters.
/// </summary>
internal ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<char> table;
    private readonly TokenBuffer tokens;
    private readonly int offset;
    private Span<char> folded;
    private int length;
    private int start;
    private int end;

    // Up to here digits and their points and commas were found to make no single number.
    private int plainUntil;

    private Tokenizer(ReadOnlySpan<char> text, TokenBuffer tokens, int offset)
    {
        this.text = text;
        this.offset = offset;
        this.tokens = tokens;
        table = FoldTable.Table;
        Begin();
    }

    /// <summary>Appends the words of a text to the buffer; the text stands at <paramref name="offset"/> of what their places count in.</summary>
    public static void Read(ReadOnlySpan<char> text, TokenBuffer tokens, int offset = 0) => new Tokenizer(text, tokens, offset).Run();

    private void Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            var letter = table[c];
            if (letter > CharClass.Last)
            {
                if (length == 0 && i >= plainUntil && char.IsAsciiDigit(c))
                {
                    i += Number(i);
                    continue;
                }
                i = Letters(i);
            }
            else if (letter == CharClass.Separator)
            {
                End();
                i++;
            }
            else
            {
                i += Special(letter, c, i);
            }
        }
        End();
    }

    /// <summary>A run of plain letters and digits, which is nearly all there is; returns where it ends.</summary>
    private int Letters(int i)
    {
        // Locals, which can stay in registers as fields cannot.
        var source = text;
        var fold = table;
        var into = folded;
        if (length == 0)
            start = i;
        var count = AsciiLetters.Fold(source[i..], into[length..]);
        var at = i + count;
        count += length;
        for (; at < source.Length; at++)
        {
            var letter = fold[source[at]];
            if (letter <= CharClass.Last)
                break;
            if (count == into.Length)
                folded = into = tokens.Room(count * 2);
            into[count++] = letter;
        }
        length = count;
        end = at;
        return at;
    }

    /// <summary>Everything that is rare in running text; returns the code units consumed.</summary>
    private int Special(char kind, char c, int i)
    {
        switch (kind)
        {
            case CharClass.Dropped:
                if (length > 0 && ScriptFolds.IsWordMark(c))
                    end = i + 1;
                return 1;
            case CharClass.Several:
                foreach (var letter in FoldTable.Letters(c))
                    Append(letter, i, 1);
                return 1;
            case CharClass.Apostrophe:
                return Apostrophe(i);
            case CharClass.Recomposing:
                Recompose(c, i);
                return 1;
            case CharClass.Solitary:
                return Alone(c, i);
            case CharClass.Katakana:
                // At the beginning it draws out a hiragana before it.
                return ScriptFolds.FullWidth(c) == ScriptFolds.LongVowel ? Alone(ScriptFolds.LongVowel, i) : Katakana(i);
            case CharClass.ClusterMark:
                End();
                return 1;
            default:
                return Supplementary(i);
        }
    }

    private void Begin()
    {
        folded = tokens.Room(64);
        length = 0;
    }

    private void Append(char letter, int at, int size)
    {
        if (length == 0)
            start = at;
        else if (length == folded.Length)
            folded = tokens.Room(length * 2);
        folded[length++] = letter;
        end = at + size;
    }

    private void End()
    {
        if (length == 0)
            return;
        tokens.Commit(offset + start, end - start, length, WordHash.Of(folded[..length]));
        Begin();
    }

    private int Number(int at)
    {
        var (size, kind) = NumberShape.Read(text[at..]);
        if (kind == NumberKind.Several)
        {
            plainUntil = at + size;
            Append(text[at], at, 1);
            return 1;
        }
        for (var i = at; i < at + size; i++)
            if (char.IsAsciiDigit(text[i]))
                Append(text[i], i, 1);
            else if (kind == NumberKind.Decimal)
                Append('.', i, 1);
        return size;
    }

    private int Apostrophe(int i)
    {
        if (length == 0 || !IsLetterAt(i + 1))
        {
            End();
            return 1;
        }
        if (Elisions.Ends(folded[..length]))
        {
            End();
            return 1;
        }
        if (table[text[i + 1]] == 's' && !IsWordAt(i + 2))
        {
            End();
            return 2;
        }
        Append('\'', i, 1);
        return 1;
    }

    private void Recompose(char mark, int i)
    {
        if (length > 0)
        {
            if (ScriptFolds.Recompose(folded[length - 1], mark) is var letter and not '\0')
                folded[length - 1] = letter;
            end = i + 1;
        }
    }

    /// <summary>A character that is a word by itself, with the marks that belong to it.</summary>
    private int Alone(char letter, int i)
    {
        End();
        Append(letter, i, 1);
        var next = i + 1;
        for (; next < text.Length; next++)
        {
            var mark = text[next];
            if (table[mark] == CharClass.ClusterMark)
                Append(mark, next, 1);
            else if (table[mark] == CharClass.Recomposing)
                Recompose(mark, next);
            else
                break;
        }
        End();
        return next - i;
    }

    /// <summary>A run of katakana, with its voicing marks, up to whatever is written otherwise.</summary>
    private int Katakana(int i)
    {
        End();
        var next = i;
        for (; next < text.Length; next++)
        {
            var c = text[next];
            if (table[c] == CharClass.Katakana)
                Append(ScriptFolds.FullWidth(c), next, 1);
            else if (table[c] == CharClass.Recomposing)
                Recompose(c, next);
            else if (table[c] != CharClass.Dropped)
                break;
        }
        End();
        return next - i;
    }

    private int Supplementary(int i)
    {
        if (Rune.DecodeFromUtf16(text[i..], out var rune, out var size) != System.Buffers.OperationStatus.Done || !Rune.IsLetterOrDigit(rune))
        {
            End();
            return size;
        }
        var ideograph = rune.Value >= 0x20000;
        if (ideograph)
            End();
        Span<char> units = stackalloc char[2];
        Rune.ToLowerInvariant(rune).EncodeToUtf16(units);
        Append(units[0], i, size);
        Append(units[1], i, size);
        if (ideograph)
            End();
        return size;
    }

    private readonly bool IsLetterAt(int i) => IsWordAt(i) && table[text[i]] is var letter && !char.IsAsciiDigit(letter);

    private readonly bool IsWordAt(int i) => i < text.Length && table[text[i]] is > CharClass.Last or CharClass.Several;
}
