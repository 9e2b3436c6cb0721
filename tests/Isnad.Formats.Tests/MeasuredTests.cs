namespace Isnad.Formats.Tests;

/// <summary>Tests that measure memory or time of the whole process: they run alone.</summary>
[CollectionDefinition(nameof(MeasuredTests), DisableParallelization = true)]
public sealed class MeasuredTests;
