using Isnad.Extraction;
using Isnad.Knowledge.Browsing;
using Isnad.Knowledge.Checking;
using Isnad.Knowledge.Compiling;

namespace Isnad.Knowledge.Tests.Overlays;

public sealed class OwnKnowledgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-own-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_own_actor_is_found_in_an_article()
    {
        Write("countries/ly/actors.yaml", "- {id: ly.test-falcons, kind: armed_group, en: Test Falcons, ar: [كتيبة نسور التجربة]}\n");
        var analysis = Read("هاجمت كتيبة نسور التجربة بوابة غرب مدينة درنة مساء الخميس.");
        Assert.Contains(analysis.Entities, static e => e.Id == "ly.test-falcons" && e.Known);
    }

    [Theory]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.test falcons, kind: armed_group, en: Test, ar: [كتيبة نسور التجربة]}\n", "The id 'ly.test falcons'")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.test, kind: armed_group, en: Test, ar: [كتيبة نسور التجربة], acled: Rebels}\n", "ACLED has no class 'Rebels'")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.test, kind: armed_group, en: Test, ar: [Test Falcons]}\n", "'Test Falcons' is not Arabic")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.test, kind: armed_group, en: Test, ar: [على]}\n", "is a preposition")]
    [InlineData("countries/ly/places.tsv", "id\tkind\tar\tvariants\ten\tlat\tlon\tparent\tcue\tsource\nly.test\tcity\tفي\t\tTest\t32.70\t22.60\tly\t\tmine\n", "is a preposition")]
    [InlineData("countries/ly/actor.yaml", "- {id: ly.test, kind: armed_group, en: Test, ar: [كتيبة نسور التجربة]}\n", "Nothing reads this file")]
    [InlineData("countries/libya/actors.yaml", "- {id: ly.test, kind: armed_group, en: Test, ar: [كتيبة نسور التجربة]}\n", "Nothing reads this file")]
    [InlineData("countries/ly/actors.yml", "- {id: ly.test}\n", "Nothing reads this file")]
    [InlineData("lists/mine.tsv", "a\tb\n", "Nothing reads this file")]
    public void What_would_never_be_found_or_read_is_told_with_its_file(string file, string content, string told)
    {
        Write(file, content);
        Write("README.md", "For people.");
        var problem = Assert.Single(KnowledgeCheck.Run(OwnKnowledge.Folder([_folder])));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(file, problem.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.test falcons, kind: armed_group, en: Test, ar: [كتيبة نسور التجربة]}\n", "The id 'ly.test falcons'")]
    [InlineData("lists/mine.tsv", "a\tb\n", "Nothing reads this file")]
    public void A_folder_that_stands_alone_is_checked_too(string file, string content, string told)
    {
        Write(file, content);
        Assert.Contains(KnowledgeCheck.Run(KnowledgeFolder.Read(_folder)), p => p.File == file && p.Message.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void An_own_entry_replaces_the_shipped_one_with_its_id()
    {
        Write("countries/ly/places.tsv", "id\tkind\tar\tvariants\ten\tlat\tlon\tparent\tcue\tsource\nly.derna\tcity\tدرنة\t\tMy Derna\t32.70\t22.60\tly\t\tmine\n");
        var analysis = Read("وصل الوفد إلى درنة مساء الخميس.");
        Assert.Contains(analysis.Places, static p => p.Entity == "geo:ly.derna" && p.Latitude == 32.70);
        Assert.Single(new KnowledgeBrowser(OwnKnowledge.Folder([_folder])).WithId("ly.derna"), static e => e.What == "place");
    }

    [Fact]
    public void An_own_frame_replaces_the_shipped_one_with_its_id()
    {
        var id = EmbeddedKnowledge.Lexicon.Frames[0].Id;
        Write("ontology/frames/mine.yaml", $"- {{id: {id}, event: CONSULT, words: [زار], examples: [زار الوفد المدينة]}}\n");
        Assert.Equal(EventType.Consult, Assert.Single(Load().Frames, f => f.Id == id).Event);
    }

    [Fact]
    public void Examples_of_a_replaced_entry_are_not_asked_of_the_one_in_its_place()
    {
        Write("ontology/relations.yaml", "- {id: family.kin, relation: family_of, nouns: [نجل], object: [genitive], subject_is: [person], object_is: [person], examples: [زار صدام حفتر نجل خليفة حفتر أنقرة]}\n");
        var folder = OwnKnowledge.Folder([_folder]);
        Assert.DoesNotContain(FrameExamples.Read(folder, new Pipeline(Load()), out _), static p => p.Message.Contains("family.kin", StringComparison.Ordinal));
    }

    [Fact]
    public void An_own_relation_replaces_the_shipped_one_with_its_id()
    {
        var id = EmbeddedKnowledge.Lexicon.Relations[0].Id;
        Write("ontology/relations.yaml", $"- {{id: {id}, relation: opposes, words: [زار], object: [object], examples: [زارت مصر تركيا]}}\n");
        Assert.Equal(RelationType.Opposes, Assert.Single(Load().Relations, r => r.Id == id).Type);
        Assert.Equal(EmbeddedKnowledge.Lexicon.Relations.Count, Load().Relations.Count);
    }

    [Fact]
    public void An_own_relation_is_found_in_an_article()
    {
        Write("ontology/relations.yaml", "- {id: mine.visit, relation: close_to, words: [زار], object: [object], examples: [زار خليفة حفتر عقيلة صالح]}\n");
        var analysis = Read("زار خليفة حفتر عقيلة صالح مساء الخميس.");
        Assert.Contains(analysis.Relations, static r => r.FoundBy == "mine.visit");
    }

    [Fact]
    public void A_short_name_of_a_place_counts_only_in_its_country()
    {
        Write("countries/ly/places.tsv", "id\tkind\tar\tvariants\ten\tlat\tlon\tparent\tcue\tsource\nly.x-street\troad\tشارع التجربة بنغازي\t?شارع التجربة\tTrial street\t32.11\t20.07\tly.benghazi\t\tmine\n");
        Assert.Contains(Read("وصل الوفد إلى شارع التجربة في مدينة بنغازي شرق ليبيا.").Places, static p => p.Entity == "geo:ly.x-street");
        Assert.DoesNotContain(Read("وصل الوفد إلى شارع التجربة في العاصمة العراقية بغداد.").Places, static p => p.Entity == "geo:ly.x-street");
    }

    [Fact]
    public void A_plural_that_only_one_of_two_words_has_keeps_to_the_tags_of_that_one()
    {
        Write("arabic/nouns/mine.tsv", "lemma\tplurals\tgender\ttags\texample\nبنفسج\tبنافسة\tm\tperson\t\nبنفسج\tبنفسجات\tm\tcommon,homograph\t\n");
        var lexicon = OwnKnowledge.Load([_folder], null);
        Assert.Equal((true, false), TagsOf(lexicon, "بنافسة"));
        Assert.Equal((false, true), TagsOf(lexicon, "بنفسجات"));
        Assert.Equal((true, true), TagsOf(lexicon, "بنفسج"));
    }

    private static (bool Person, bool Common) TagsOf(Lexicon.CompiledLexicon lexicon, string word)
    {
        var token = Assert.Single(new Pipeline(lexicon).Study(new Article { Text = word }).Tokens);
        return ((token.Word.Tags & lexicon.TagSet("person")) != 0, (token.Word.Tags & lexicon.TagSet("common")) != 0);
    }

    [Theory]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: person, en: Khalifa Haftar, ar: [سالم الاختبار]}\n", "has the Latin name of 'ly.haftar'")]
    [InlineData("arabic/names/given.tsv", "name\tgender\tregion\tnote\nعبد التجربة\tm\t\t\n", "a name is one word")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: army, en: X, ar: [س ص]}\n", "Unknown kind")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: person, en: X, ar: [سالم الاختبار], colour: red}\n", "Unknown key 'colour'")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: person, en: X, ar: [سالم الاختبار], member_of: [{id: ly.nobody}]}\n", "no actor 'ly.nobody'")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: person, en: X, ar: [سالم الاختبار], from: 2020, to: 2019}\n", "ends before it begins")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: person, en: X, ar: [عقيلة صالح]}\n", "already means")]
    [InlineData("countries/ly/places.tsv", "id\tkind\tar\tvariants\ten\tlat\tlon\tparent\tcue\tsource\nly.x1\ttown\tبلدة التجربة\t\tX\t13.1\t32.9\tly\t\tmine\n", "outside ly")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: organization, en: X, ar: [هيئة الاختبار], offices: [{title: [رئيس الاختبار]}]}\n", "Only a person holds")]
    [InlineData("countries/ly/actors.yaml", "- {id: ly.x1, kind: person, en: X, ar: [سالم الاختبار], offices: [{title: [ly.hor]}]}\n", "'ly.hor' is not Arabic")]
    [InlineData("arabic/nouns/mine.tsv", "lemma\tplurals\tgender\ttags\texample\nطفل\t\tm\tdrone\t\n", "is another kind of thing")]
    [InlineData("arabic/nouns/mine.tsv", "lemma\tplurals\tgender\ttags\texample\nبنفسجة\tات\tf\tcommon\t\nبنفسجة\tات\tf\tcommon\t\n", "stands already")]
    [InlineData("arabic/particles.tsv", "word\ttags\texample\nبنفسجيا\tadv\t\nبنفسجيا\tprep\t\n", "stands in line 2 already")]
    [InlineData("actors.yaml", "- {id: ly.x1}\n", "Nothing reads this file")]
    public void A_mistake_is_told_with_file_and_line(string file, string content, string message)
    {
        Write(file, content);
        var problems = Assert.Throws<KnowledgeException>(() => OwnKnowledge.Load([_folder], null)).Problems;
        Assert.Contains(problems, p => p.Message.Contains(message, StringComparison.Ordinal) && p.File.EndsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_compiled_folder_is_kept_and_read_again()
    {
        Write("countries/ly/actors.yaml", "- {id: ly.test-falcons, kind: armed_group, en: Test Falcons, ar: [كتيبة نسور التجربة]}\n");
        var cache = Path.Combine(_folder, "..", Path.GetFileName(_folder) + "-cache");
        try
        {
            var first = OwnKnowledge.Load([_folder], cache).Version;
            var file = Assert.Single(Directory.GetFiles(cache));
            Assert.Equal(first, OwnKnowledge.Load([_folder], cache).Version);
            File.WriteAllText(file, "damaged");
            Assert.Equal(first, OwnKnowledge.Load([_folder], cache).Version);
            Write("countries/ly/actors.yaml", "- {id: ly.test-falcons, kind: armed_group, en: Test Falcons, ar: [كتيبة صقور التجربة]}\n");
            Assert.NotEqual(first, OwnKnowledge.Load([_folder], cache).Version);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    [Fact]
    public void Without_own_folders_the_shipped_block_is_used_as_it_is() => Assert.Same(EmbeddedKnowledge.Lexicon, OwnKnowledge.Load([], null));

    [Fact]
    public void Settings_name_the_own_folder()
    {
        File.WriteAllText(Path.Combine(_folder, KnowledgeSettings.FileName), "knowledge: .\n");
        Assert.Equal(_folder, Path.TrimEndingDirectorySeparator(Assert.Single(KnowledgeSettings.Of(_folder).Knowledge)));
        File.WriteAllText(Path.Combine(_folder, KnowledgeSettings.FileName), "knowlege: .\n");
        Assert.Contains("Unknown key", Assert.Throws<KnowledgeException>(() => KnowledgeSettings.Of(_folder)).Problems[0].Message, StringComparison.Ordinal);
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private Isnad.Lexicon.CompiledLexicon Load() => Isnad.Lexicon.CompiledLexicon.Read(KnowledgeCompiler.Compile(OwnKnowledge.Folder([_folder])));

    private Analysis Read(string text)
    {
        Assert.Empty(KnowledgeCheck.Run(OwnKnowledge.Folder([_folder])));
        return new Pipeline(Load()).Read(new Article { Text = text });
    }
}
