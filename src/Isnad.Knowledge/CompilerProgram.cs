#if KNOWLEDGE_COMPILER
using Isnad.Knowledge;
using Isnad.Knowledge.Checking;
using Isnad.Knowledge.Compiling;

if (args is not [var folder, var output, ..])
{
    Console.Error.WriteLine("usage: Isnad.Knowledge.Compiler KNOWLEDGE-FOLDER OUTPUT-FILE [--check]");
    return 2;
}

var block = KnowledgeCompiler.Compile(KnowledgeFolder.Read(folder), out var problems);
if (args.Contains("--check"))
    problems = KnowledgeCheck.Run(KnowledgeFolder.Read(folder));
foreach (var problem in problems)
    Console.Error.WriteLine($"{folder}/{problem.File}({problem.Line}): error ISN9001: {problem.Message}");
if (problems.Count > 0)
    return 1;
File.WriteAllBytes(output, block);
return 0;
#endif
