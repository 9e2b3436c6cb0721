using System.Buffers;
using Isnad.Lexicon;

namespace Isnad.Knowledge;

/// <summary>The knowledge that ships inside this assembly.</summary>
public static class EmbeddedKnowledge
{
    private static readonly Lazy<CompiledLexicon> Loaded = new(static () => CompiledLexicon.Read(Block()));
    private static readonly Lazy<KnownNames> Named = new(static () => Loaded.IsValueCreated ? new KnownNames(Loaded.Value) : ReadNames());

    /// <summary>The compiled knowledge; read on first use, without copying.</summary>
    public static CompiledLexicon Lexicon => Loaded.Value;

    /// <summary>The names alone; the rest of the knowledge is not read for them.</summary>
    public static KnownNames Names => Named.Value;

    /// <summary>The names, read anew.</summary>
    public static KnownNames ReadNames() => CompiledLexicon.ReadNames(Block());

    /// <summary>The shipped files themselves, for laying a user's own folder over them.</summary>
    /// <exception cref="InvalidOperationException">This build holds none.</exception>
    public static KnowledgeFolder Folder()
    {
        using var stream = typeof(EmbeddedKnowledge).Assembly.GetManifestResourceStream("knowledge.zip")
            ?? throw new InvalidOperationException("This build of Isnad.Knowledge holds no knowledge files. Build the project again.");
        return KnowledgeFolder.ReadZip(stream);
    }

    private static ReadOnlyMemory<byte> Block()
    {
        var stream = typeof(EmbeddedKnowledge).Assembly.GetManifestResourceStream("knowledge.bin")
            ?? throw new InvalidOperationException("This build of Isnad.Knowledge holds no compiled knowledge. Build the project again.");
        if (stream is UnmanagedMemoryStream unmanaged)
            return new ResourceMemory(unmanaged).Memory;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The bytes of a resource where the loader mapped them.</summary>
    private sealed unsafe class ResourceMemory(UnmanagedMemoryStream stream) : MemoryManager<byte>
    {
        private readonly byte* _pointer = stream.PositionPointer;
        private readonly int _length = checked((int)stream.Length);

        public override Span<byte> GetSpan() => new(_pointer, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_pointer + elementIndex);

        public override void Unpin()
        {
            // The resource stays mapped as long as the assembly is loaded.
        }

        protected override void Dispose(bool disposing) => stream.Dispose();
    }
}
