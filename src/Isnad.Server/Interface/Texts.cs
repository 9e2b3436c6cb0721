using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Isnad.Server.Interface;

/// <summary>The words of the interface in one language.</summary>
public sealed class Texts
{
    private static readonly string[] PluralForms = ["zero", "one", "two", "few", "many", "other"];

    private readonly FrozenDictionary<string, string> _words;

    private Texts(string language, FrozenDictionary<string, string> words)
    {
        Language = language;
        _words = words;
    }

    /// <summary>Arabic.</summary>
    public static Texts Arabic { get; } = Load("ar");

    /// <summary>English.</summary>
    public static Texts English { get; } = Load("en");

    /// <summary>ISO 639-1 code: <c>ar</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => Language == "ar" ? "rtl" : "ltr";

    /// <summary>All keys in order.</summary>
    public IEnumerable<string> Keys => _words.Keys.Order(StringComparer.Ordinal);

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] =>
        _words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"The interface has no words '{key}' in '{Language}'.");

    /// <summary>The words of a key with values in place of <c>{0}</c>, <c>{1}</c>.</summary>
    public string With(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A counted noun: the form that the language uses with this number, the number in place of <c>{0}</c>.</summary>
    public string Count(string key, long number) => Count(key, number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A counted noun with the number as it is to be shown.</summary>
    public string Count(string key, long number, string shown)
    {
        var form = $"{key}.{PluralForms[Form(number)]}";
        return string.Format(CultureInfo.InvariantCulture, _words.TryGetValue(form, out var text) ? text : this[key + ".other"], shown);
    }

    /// <summary>The words for a member of a vocabulary (<c>group.word</c>), or the word itself where there are none: a mode or rule of a later version.</summary>
    public string Word(string group, string? word) =>
        string.IsNullOrEmpty(word) ? "" : _words.TryGetValue($"{group}.{word}", out var text) ? text : word.Replace('_', ' ');

    /// <summary>The texts of a language; Arabic for <c>ar</c>, else English.</summary>
    public static Texts Of(string language) => language == "ar" ? Arabic : English;

    // The plural rules of the Unicode CLDR for the two languages.
    private int Form(long number)
    {
        if (Language != "ar")
            return number == 1 ? 1 : 5;
        var hundreds = Math.Abs(number % 100);
        return number switch
        {
            0 => 0,
            1 => 1,
            2 => 2,
            _ => hundreds is >= 3 and <= 10 ? 3 : hundreds >= 11 ? 4 : 5,
        };
    }

    private static Texts Load(string language)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"texts/{language}.json")
            ?? throw new InvalidOperationException($"The texts in '{language}' are not embedded.");
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
        return new Texts(language, words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
