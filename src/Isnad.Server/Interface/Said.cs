using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Isnad.Server.Interface;

/// <summary>
/// What the engine says of its reasons, in the language of the page. The engine's own sentences are English; the catalogue holds the Arabic of each, with
/// what is filled in as <c>{0}</c>, <c>{1}</c> (<c>{0:#}</c> where only a number fits). A sentence that it lacks is shown as it is.
/// </summary>
internal static class Said
{
    private const int Deepest = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);
    private static readonly (FrozenDictionary<string, string> Whole, IReadOnlyList<(Regex Form, string Text)> Forms) Arabic = Load("ar");

    /// <summary>The sentence in a language.</summary>
    public static string In(string language, string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return language == "ar" ? Translate(sentence, 0) : sentence;
    }

    /// <summary>What a code of a diagnostic means in Arabic, or null where the catalogue has nothing; English pages show the message itself.</summary>
    public static string? OfCode(string language, string code) => language == "ar" ? Arabic.Whole.GetValueOrDefault(code) : null;

    private static string Translate(string sentence, int depth)
    {
        if (Arabic.Whole.TryGetValue(sentence, out var whole))
            return whole;
        if (depth >= Deepest || sentence.Length > 500)
            return sentence;
        foreach (var (form, text) in Arabic.Forms)
        {
            if (form.Match(sentence) is { Success: true } match)
                return string.Format(CultureInfo.InvariantCulture, text, [.. match.Groups.Values.Skip(1).Select(g => (object)Translate(g.Value, depth + 1))]);
        }

        return sentence;
    }

    private static (FrozenDictionary<string, string> Whole, IReadOnlyList<(Regex Form, string Text)> Forms) Load(string language)
    {
        using var stream = typeof(Said).Assembly.GetManifestResourceStream($"said/{language}.json") ?? throw new InvalidOperationException($"The sentences in '{language}' are not embedded.");
        var all = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
        // The form with most words of its own is tried first.
        return (all.Where(static p => !p.Key.Contains('{', StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal),
            [.. all.Where(static p => p.Key.Contains('{', StringComparison.Ordinal)).OrderByDescending(static p => p.Key.Length).Select(static p => (Form(p.Key), p.Value))]);
    }

    private static Regex Form(string template) =>
        new("^" + Regex.Replace(Regex.Replace(Regex.Escape(template), @"\\\{\d:\\#}", "([0-9.,]+)", RegexOptions.None, Longest), @"\\\{\d}", "(.+?)", RegexOptions.None, Longest) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline, Longest);
}
