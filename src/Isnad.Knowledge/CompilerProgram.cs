#if KNOWLEDGE_COMPILER
using Isnad.Knowledge;
using Isnad.Knowledge.Checking;
using Isnad.Knowledge.Compiling;

if (args is not [var folder, var output, ..])
{
    Console.Error.WriteLine("usage: Isnad.Knowledge.Compiler KNOWLEDGE-FOLDER OUTPUT-FILE [--check]");
    return 2;
}

var read = KnowledgeFolder.Read(folder);
var block = KnowledgeCompiler.Compile(read, out var problems);
if (args.Contains("--check"))
    problems = KnowledgeCheck.Run(read);
foreach (var problem in problems)
    Console.Error.WriteLine($"{folder}/{problem.File}({problem.Line}): error ISN9001: {problem.Message}");
if (problems.Count > 0)
    return 1;
File.WriteAllBytes(output, block);
using (var zip = File.Create(Path.ChangeExtension(output, ".zip")))
    read.WriteZip(zip);
return 0;
#endif
