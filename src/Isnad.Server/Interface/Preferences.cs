using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Interface;

/// <summary>How a person wants the pages: kept in a cookie.</summary>
/// <param name="Language"><c>ar</c> or <c>en</c>.</param>
/// <param name="Theme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Digits"><c>western</c> (0–9) or <c>eastern</c> (as in Arabic script of the east).</param>
public sealed record Preferences(string Language, string Theme, string Digits)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "isnad-view";

    private static readonly string[] Languages = ["ar", "en"];
    private static readonly string[] Themes = ["auto", "light", "dark"];
    private static readonly string[] DigitKinds = ["western", "eastern"];

    /// <summary>The value of the cookie.</summary>
    public string Value => $"{Language}.{Theme}.{Digits}";

    /// <summary>The preferences of a request; without a cookie the language that the browser asks for.</summary>
    public static Preferences Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parts = (request.Cookies[Cookie] ?? "").Split('.');
        return new Preferences(
            Chosen(parts.ElementAtOrDefault(0), Languages) ?? Asked(request),
            Chosen(parts.ElementAtOrDefault(1), Themes) ?? "auto",
            Chosen(parts.ElementAtOrDefault(2), DigitKinds) ?? "western");
    }

    /// <summary>These with what <c>lang</c>, <c>theme</c> and <c>digits</c> of an address ask for; the same where they ask for nothing.</summary>
    public Preferences Changed(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Preferences(
            Chosen(query["lang"], Languages) ?? Language,
            Chosen(query["theme"], Themes) ?? Theme,
            Chosen(query["digits"], DigitKinds) ?? Digits);
    }

    private static string Asked(HttpRequest request)
    {
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(static l => l.Quality ?? 1))
        {
            if (Languages.FirstOrDefault(l => language.Value.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } known)
                return known;
        }

        return "en";
    }

    private static string? Chosen(string? value, string[] allowed) => Array.Find(allowed, a => a == value);
}
