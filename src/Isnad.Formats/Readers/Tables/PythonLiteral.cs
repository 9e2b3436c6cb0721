using System.Globalization;
using System.Text;

namespace Isnad.Formats.Readers.Tables;

/// <summary>Reads a value as Python prints it: text, numbers, lists, dictionaries, and times as <c>datetime.datetime(2024, 5, 1, 10, 0)</c>.
/// Nothing is run; what is not understood is skipped.</summary>
internal sealed class PythonLiteral
{
    private const int Deepest = 32;
    private readonly string _text;
    private int _at;

    private PythonLiteral(string text) => _text = text;

    /// <summary>The value: a string, a list of objects, a dictionary by strings, or null.</summary>
    public static object? Read(string text) => new PythonLiteral(text).Value(0);

    private object? Value(int depth)
    {
        SkipSpace();
        if (_at >= _text.Length || depth > Deepest)
        {
            _at = _text.Length;
            return null;
        }

        switch (_text[_at])
        {
            case '{':
                return Dictionary(depth);
            case '[' or '(':
                return List(depth);
            case '\'' or '"':
                return Quoted();
            default:
                return Word(depth);
        }
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        _at++;
        while (!Ends('}'))
        {
            var start = _at;
            var key = Value(depth + 1) as string;
            SkipSpace();
            if (_at < _text.Length && _text[_at] == ':')
                _at++;
            var value = Value(depth + 1);
            if (key is not null)
                values[key] = value;
            Forward(start);
        }

        return values;
    }

    private List<object?> List(int depth)
    {
        var close = _text[_at++] == '[' ? ']' : ')';
        var values = new List<object?>();
        while (!Ends(close))
        {
            var start = _at;
            values.Add(Value(depth + 1));
            Forward(start);
        }

        return values;
    }

    /// <summary>Whether the list ends here; passes over the comma before the next value and over what closes the list.</summary>
    private bool Ends(char close)
    {
        SkipSpace();
        if (_at < _text.Length && _text[_at] == ',')
        {
            _at++;
            SkipSpace();
        }

        if (_at < _text.Length && _text[_at] != close)
            return false;
        _at++;
        return true;
    }

    /// <summary>Goes on by a sign where none was understood, so that reading comes to an end.</summary>
    private void Forward(int start)
    {
        if (_at == start)
            _at++;
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var text = new StringBuilder();
        for (; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] != '\\' || _at + 1 == _text.Length)
            {
                text.Append(_text[_at]);
                continue;
            }

            _at++;
            var digits = _text[_at] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && _at + digits < _text.Length && int.TryParse(_text.AsSpan(_at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
            {
                text.Append(new Rune(code).ToString());
                _at += digits;
            }
            else
            {
                text.Append(_text[_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
        }

        _at++;
        return text.ToString();
    }

    /// <summary>A number, a name, or a call; of calls only those that make a time have a value.</summary>
    private string? Word(int depth)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' or '-' or '+' or '='))
            _at++;
        var word = _text[start.._at];
        if (_at >= _text.Length || _text[_at] != '(')
            return word is "None" or "" ? null : word;
        var arguments = List(depth + 1);
        return word.EndsWith("datetime", StringComparison.Ordinal) ? Time(arguments) : null;
    }

    private static string? Time(List<object?> arguments)
    {
        var numbers = arguments.Select(static a => int.TryParse(a as string, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).TakeWhile(static n => n >= 0).Take(6).ToList();
        if (numbers.Count < 3)
            return null;
        numbers.AddRange(Enumerable.Repeat(0, 6 - numbers.Count));
        return string.Create(CultureInfo.InvariantCulture, $"{numbers[0]:D4}-{numbers[1]:D2}-{numbers[2]:D2}T{numbers[3]:D2}:{numbers[4]:D2}:{numbers[5]:D2}Z");
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }
}
