using Isnad.Extraction;
using Isnad.Knowledge.Checking;

namespace Isnad.Knowledge.Tests.Checking;

public class ShippedKnowledgeTests(ITestOutputHelper output)
{
    /// <summary>Share of names whose made sentence finds their owner; measured, not to fall.</summary>
    private const double NamesFound = 0.975;

    [Fact]
    public void The_shipped_folder_has_no_problem() => Assert.Empty(KnowledgeCheck.Run(RepositoryFolder.Knowledge));

    [Fact]
    public void The_embedded_files_are_those_of_the_repository() =>
        Assert.Equal(RepositoryFolder.Knowledge.Digest(), EmbeddedKnowledge.Folder().Digest());

    [Fact]
    public void Every_verb_noun_and_adjective_is_read_as_itself_in_a_made_sentence()
    {
        var problems = WordForms.Read(RepositoryFolder.Knowledge, new Pipeline(EmbeddedKnowledge.Lexicon), out var read);
        Assert.True(read > 9000, $"Only {read} words were read.");
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_name_finds_its_owner_in_a_made_sentence()
    {
        var findings = new NameSentences(RepositoryFolder.Knowledge, new Pipeline(EmbeddedKnowledge.Lexicon)).Read().ToList();
        foreach (var kind in findings.GroupBy(f => (f.Id.StartsWith("geo:", StringComparison.Ordinal) ? "place " : "actor ") + f.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine(FormattableString.Invariant(
                $"{kind.Key}: {kind.Count(f => f.Outcome == NameOutcome.Found)} found, {kind.Count(f => f.Outcome == NameOutcome.Open)} open of {kind.Count()}"));
        }

        foreach (var missed in findings.Where(f => f.Outcome != NameOutcome.Found))
            output.WriteLine($"{missed.Outcome}\t{missed.Id}\t{missed.Kind}\t{missed.Name}\t{missed.Instead}");
        var share = findings.Count(f => f.Outcome == NameOutcome.Found) / (double)findings.Count;
        output.WriteLine(FormattableString.Invariant($"{share:P1} of {findings.Count} names found"));
        Assert.True(share >= NamesFound, FormattableString.Invariant($"{share:P1} of {findings.Count} names found; it was {NamesFound:P0} before"));
    }
}
