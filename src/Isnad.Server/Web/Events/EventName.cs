using Isnad.Corpus.Joining;

namespace Isnad.Server.Web.Events;

/// <summary>What an event is called in lists: its mode and its place, as far as they are told.</summary>
internal static class EventName
{
    /// <summary>The words; empty where neither is told.</summary>
    public static string Of(JoinedEvent joined, PageView view)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var (mode, place) = (view.Texts.Word("mode", joined.Mode), joined.Place is { } p ? view.Name(p.NameAr, p.NameEn) : "");
        return mode.Length == 0 || place.Length == 0 ? mode + place : $"{mode} · {place}";
    }
}
