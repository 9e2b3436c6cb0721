#if KNOWLEDGE_COMPILER
using Isnad.Knowledge;
using Isnad.Knowledge.Compiling;

if (args is not [var folder, var output, ..])
{
    Console.Error.WriteLine("usage: Isnad.Knowledge.Compiler KNOWLEDGE-FOLDER OUTPUT-FILE");
    return 2;
}

var block = KnowledgeCompiler.Compile(KnowledgeFolder.Read(folder), out var problems);
var lenient = args.Contains("--lenient");
foreach (var problem in problems)
    Console.Error.WriteLine(lenient ? problem.ToString() : $"{folder}/{problem.File}({problem.Line}): error ISN9001: {problem.Message}");
if (problems.Count > 0 && !lenient)
    return 1;
File.WriteAllBytes(output, block);
return 0;
#endif
