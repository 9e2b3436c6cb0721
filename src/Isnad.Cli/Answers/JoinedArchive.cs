using Isnad.Corpus;
using Isnad.Corpus.Actors;
using Isnad.Corpus.Copies;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Networks;

namespace Isnad.Cli.Answers;

/// <summary>The joined events and copies of an archive: those that <c>isnad join</c> stored, while they are of the archive as it stands; else computed anew.</summary>
internal sealed class JoinedArchive
{
    private readonly Question _question;
    private readonly bool _stored;

    /// <summary>Prepares the joining.</summary>
    public JoinedArchive(Question question)
    {
        _question = question;
        _stored = question.Archive.Joining is { } state && state.Documents == question.Archive.Count && state.Judgements == question.Archive.Judgements.All().Count;
        Copies = _stored ? StoredCopies() : FindCopies();
    }

    /// <summary>Id of the group of copies of a document, for documents that have one.</summary>
    public IReadOnlyDictionary<string, string> Copies { get; }

    /// <summary>Who is who, after people's judgements.</summary>
    public static ActorRegister Register(Question question) => new(question.Archive.Judgements.Actors());

    /// <summary>The network of what is asked for.</summary>
    public static IReadOnlyList<NetworkEdge> Network(Question question)
    {
        var builder = new NetworkBuilder(Register(question).Show);
        foreach (var relation in question.Archive.Relations(question.Filter))
            builder.Add(relation);
        foreach (var account in question.Archive.Events(question.Filter))
            builder.Add(account);
        return builder.Complete();
    }

    /// <summary>The events that hold an account that is asked for, as they are closed.</summary>
    public IEnumerable<JoinedEvent> Events()
    {
        var certain = _question.Options.Certainties(_question.Call);
        if (_stored)
            return _question.Archive.JoinedEvents(_question.Filter).Where(e => certain.Count == 0 || certain.Contains(e.Certainty));
        var wanted = QuestionOptions.IsEmpty(_question.Filter) ? null : _question.Archive.Events(_question.Filter).Select(AccountAnchor.Of).ToHashSet();
        return All().Where(e => (wanted is null || e.Members.Any(m => wanted.Contains(AccountAnchor.Of(m.Account)))) && (certain.Count == 0 || certain.Contains(e.Certainty)));
    }

    private IEnumerable<JoinedEvent> All()
    {
        var joiner = new EventJoiner(new JoinRules(), _question.Archive.Judgements.Events());
        foreach (var document in _question.Archive.Accounts())
        {
            foreach (var joined in joiner.Add(document))
                yield return joined;
        }

        foreach (var joined in joiner.Complete())
            yield return joined;
    }

    private Dictionary<string, string> StoredCopies()
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        Note(_question.Archive.CopyGroups(), groups);
        return groups;
    }

    private Dictionary<string, string> FindCopies()
    {
        var finder = new CopyFinder(new CopyRules());
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in _question.Archive.Documents())
        {
            if (_question.Archive.Text(document.Id) is { } text)
                Note(finder.Add(CopySketch.Of(document.Id, text, document.Outlet, document.Published)), groups);
        }

        Note(finder.Complete(), groups);
        return groups;
    }

    private static void Note(IEnumerable<CopyGroup> found, Dictionary<string, string> groups)
    {
        foreach (var group in found)
        {
            foreach (var member in group.Members)
                groups.TryAdd(member.Document, group.Id);
        }
    }
}
