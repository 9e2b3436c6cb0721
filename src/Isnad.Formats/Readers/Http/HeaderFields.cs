using System.Text;

namespace Isnad.Formats.Readers.Http;

/// <summary>Header fields as HTTP, MIME and WARC write them: names in any case, folded lines, values word for word.</summary>
internal sealed class HeaderFields
{
    private const int Most = 2000;
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The first value of a field, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (field, value) in _fields)
            {
                if (field.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return value;
            }

            return null;
        }
    }

    /// <summary>Reads fields up to an empty line.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">Length of the header with the empty line; all bytes when none comes.</param>
    public static HeaderFields Parse(ReadOnlySpan<byte> bytes, out int length)
    {
        var fields = new HeaderFields();
        length = 0;
        while (length < bytes.Length)
        {
            var at = bytes[length..].IndexOf((byte)'\n');
            var line = at < 0 ? bytes[length..] : bytes.Slice(length, at);
            length += at < 0 ? line.Length : at + 1;
            line = line.TrimEnd((byte)'\r');
            if (line.IsEmpty)
                break;
            fields.Add(line);
        }

        return fields;
    }

    /// <summary>The value before the first semicolon, lower case; null when the field is missing.</summary>
    public string? Token(string name) => this[name] is { } value ? value.Split(';')[0].Trim().ToLowerInvariant() : null;

    /// <summary>A parameter of a field, such as <c>charset</c>, or null.</summary>
    public string? Parameter(string name, string parameter)
    {
        var rest = (this[name] ?? "").AsSpan();
        while (rest.IndexOf(';') is >= 0 and var at)
        {
            rest = rest[(at + 1)..].TrimStart();
            var equals = rest.IndexOf('=');
            if (equals < 0)
                return null;
            var found = rest[..equals].Trim().Equals(parameter, StringComparison.OrdinalIgnoreCase);
            rest = rest[(equals + 1)..].TrimStart();
            var quoted = rest is ['"', ..];
            var end = quoted ? rest[1..].IndexOf('"') + 1 : rest.IndexOf(';');
            var value = quoted ? rest[1..Math.Max(1, end)] : end < 0 ? rest : rest[..end];
            if (found)
                return value.Trim().ToString();
            if (end < 0 || (quoted && end == 0))
                return null;
            rest = rest[end..];
        }

        return null;
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        if (line[0] is (byte)' ' or (byte)'\t')
        {
            if (_fields.Count > 0 && _fields[^1].Value.Length < 64 * 1024)
                _fields[^1] = (_fields[^1].Name, $"{_fields[^1].Value} {Encoding.UTF8.GetString(line.Trim(" \t"u8))}");
            return;
        }

        var colon = line.IndexOf((byte)':');
        if (colon > 0 && _fields.Count < Most)
            _fields.Add((Encoding.ASCII.GetString(line[..colon].TrimEnd(" \t"u8)), Encoding.UTF8.GetString(line[(colon + 1)..].Trim(" \t"u8))));
    }
}
