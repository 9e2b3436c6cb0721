using Isnad.Server.Access;
using Isnad.Server.Hosting;
using Isnad.Server.Interface;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Web;

/// <summary>What every page needs to know about the request: language, look, and who asks.</summary>
public sealed class PageView
{
    private readonly ServerSettings _settings;

    /// <summary>Reads it from the request.</summary>
    public PageView(IHttpContextAccessor accessor, ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        _settings = settings;
        Context = accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");
        Preferences = Preferences.Of(Context.Request);
        Texts = Texts.Of(Preferences.Language);
    }

    /// <summary>The request.</summary>
    public HttpContext Context { get; }

    /// <summary>Language and look.</summary>
    public Preferences Preferences { get; }

    /// <summary>The words of the interface.</summary>
    public Texts Texts { get; }

    /// <summary>Who asks, or an empty name.</summary>
    public string User => Identity.NameOf(Context.User);

    /// <summary>Name of the archive's file.</summary>
    public string Archive => Path.GetFileName(_settings.Archive);

    /// <summary>Whether there is no one else: no users, one machine.</summary>
    public bool Alone => Context.User.Identity?.AuthenticationType == Schemes.Alone;

    /// <summary>Path and query of the page.</summary>
    public string Here => Context.Request.Path + Context.Request.QueryString.ToString();

    /// <summary>Whether who asks may do what a role may.</summary>
    public bool May(Role role) => Identity.Is(Context.User, role);

    /// <summary>The words of a key.</summary>
    public string this[string key] => Texts[key];

    /// <summary>A reason of the engine in the language of the page, with the digits wanted.</summary>
    public string Say(string sentence)
    {
        var said = Said.In(Preferences.Language, sentence);
        return Preferences.Language == "ar" && said != sentence ? Digits.Show(said, Preferences) : said;
    }

    /// <summary>What a diagnostic says, in the language of the page.</summary>
    public string Say(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return Said.OfCode(Preferences.Language, diagnostic.Code) ?? diagnostic.Message;
    }

    /// <summary>A number as shown.</summary>
    public string Number(long number) => Digits.Show(number, Preferences);

    /// <summary>A number as shown.</summary>
    public string Number(decimal number) => Digits.Show(number, Preferences);

    /// <summary>A day as shown; empty without one.</summary>
    public string Day(DateOnly? day) => day is { } d ? Isolated(Digits.Show(d, Preferences)) : "";

    // After Arabic letters the hyphens of a day would not hold its parts together, and year and day would change places: the day is kept apart.
    private string Isolated(string text) => Preferences.Language == "ar" ? $"\u2066{text}\u2069" : text;

    /// <summary>A counted noun.</summary>
    public string Count(string key, long number) => Texts.Count(key, number, Number(number));

    /// <summary>A name in the language of the page, where there is one.</summary>
    public string Name(string arabic, string? latin) => Preferences.Language == "ar" || string.IsNullOrEmpty(latin) ? arabic : latin;

    /// <summary>The address of this page with a parameter changed; null takes it out.</summary>
    public string With(string parameter, string? value)
    {
        var query = Context.Request.Query.Where(q => q.Key != parameter).SelectMany(static q => q.Value, static (q, v) => KeyValuePair.Create(q.Key, v));
        if (value is not null)
            query = query.Append(KeyValuePair.Create(parameter, (string?)value));
        return Context.Request.Path + QueryString.Create(query).ToString();
    }
}
