using Isnad.Corpus;
using Isnad.Corpus.Contradictions;
using Isnad.Corpus.Joining;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Isnad.Server.Web.Export;
using Microsoft.AspNetCore.Http;

namespace Isnad.Server.Api;

/// <summary>A list that is streamed whole is an export: names of private persons are masked in it as in the files, but for administrators.</summary>
internal sealed class StreamMask
{
    private readonly CorpusSnapshot _corpus;
    private readonly IReadOnlySet<string>? _speakers;

    /// <summary>Masks nothing where the request asks for a page, or an administrator asks.</summary>
    public StreamMask(HttpContext context, CorpusSnapshot corpus)
    {
        _corpus = corpus;
        _speakers = Listing.IsStreamed(context.Request) && !Identity.Is(context.User, Role.Administrator) ? corpus.Facets.Speakers : null;
    }

    /// <summary>An event.</summary>
    public JoinedEvent Of(JoinedEvent joined) => _speakers is null ? joined : PrivatePersons.Masked(joined, _speakers);

    /// <summary>The head of an article.</summary>
    public DocumentAccount Of(DocumentAccount document) =>
        _speakers is null || document.Title is null || Names(document) is not { Count: > 0 } names ? document : document with { Title = PrivatePersons.Clean(document.Title, names) };

    /// <summary>A claim of an article.</summary>
    public ClaimAccount Of(DocumentAccount document, ClaimAccount claim) =>
        _speakers is null || Names(document) is not { Count: > 0 } names ? claim
        : claim with { Words = PrivatePersons.Clean(claim.Words, names), Chain = [.. claim.Chain.Select(v => v with { Words = PrivatePersons.Clean(v.Words, names) })] };

    /// <summary>A relation.</summary>
    public RelationAccount Of(RelationAccount relation)
    {
        if (_speakers is null || _corpus.Document(relation.Document) is not { } document || Names(document) is not { Count: > 0 } names)
            return relation;
        Party Shown(Party p) => PrivatePersons.IsPrivate(p, _speakers) ? PrivatePersons.Hide(p) : p;
        return relation with { Subject = Shown(relation.Subject), Object = relation.Object is { } other ? Shown(other) : null, Evidence = [.. relation.Evidence.Select(e => PrivatePersons.Clean(e, names))] };
    }

    /// <summary>What accounts of an event disagree about.</summary>
    public Contradiction Of(Contradiction found) => Names(found.Event) is not { Count: > 0 } names ? found
        : found with { First = Of(found.First, names), Second = Of(found.Second, names), More = [.. found.More.Select(s => Of(s, names))], Reason = PrivatePersons.Clean(found.Reason, names) };

    /// <summary>A value of an event that was replaced.</summary>
    public Revision Of(Revision found) => Names(found.Event) is not { Count: > 0 } names ? found
        : found with { Earlier = Of(found.Earlier, names), Later = Of(found.Later, names), Reason = PrivatePersons.Clean(found.Reason, names) };

    private static AccountSide Of(AccountSide side, IReadOnlyList<string> names) => side with { Value = PrivatePersons.Clean(side.Value, names), Sentence = PrivatePersons.Clean(side.Sentence, names) };

    private IReadOnlyList<string> Names(string joined) => _speakers is not null && _corpus.Event(joined) is { } found ? PrivatePersons.Names(found, _speakers) : [];

    private List<string> Names(DocumentAccount document) => PrivatePersons.Names(document.Parties.Concat(document.Events.SelectMany(static e => e.Actors.Concat(e.Recipients))), _speakers!);
}
