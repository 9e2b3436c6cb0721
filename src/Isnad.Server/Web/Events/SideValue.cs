using Isnad.Corpus.Contradictions;
using Isnad.Server.Archives;

namespace Isnad.Server.Web.Events;

/// <summary>What one side of a disagreement holds, in the words of the page: names in place of keys, acts and figures in its language.</summary>
internal static class SideValue
{
    /// <summary>The words.</summary>
    public static string Of(AccountSide side, CorpusSnapshot? corpus, PageView view)
    {
        ArgumentNullException.ThrowIfNull(side);
        if (corpus?.Facets.NameOf(side.Value) is { } name)
            return view.Name(name.Arabic, name.Latin);
        var act = side.Value.Split(['/', ' ', ':'], 2);
        if (Spelling.TryParse<EventType>(act[0], out var type))
            return act.Length == 1 ? view["eventType." + Spelling.Of(type)] : $"{view["eventType." + Spelling.Of(type)]} · {view.Texts.Word("mode", act[1])}";
        return view.Say(side.Value);
    }
}
