namespace Isnad.Tests.Corpus;

/// <summary>Tests that share the generated set, which is read once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class GeneratedCollection : ICollectionFixture<GeneratedCorpus>
{
    public const string Name = "generated set";
}
