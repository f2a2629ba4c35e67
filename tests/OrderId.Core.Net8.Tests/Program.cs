using System.Reflection;
using OrderIds.Tests.Running;
using Xunit.Abstractions;
using Xunit.Sdk;

// xUnit's framework itself: the runner of dotnet test needs a runtime that is installed. An argument is a part of the tests' names.
var outcome = new Outcome(args.FirstOrDefault() ?? string.Empty);
var tests = new ReflectionAssemblyInfo(Assembly.GetExecutingAssembly());
using var framework = new XunitTestFramework(outcome);
using ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(tests);
using var executor = (XunitTestFrameworkExecutor)framework.GetExecutor(Assembly.GetExecutingAssembly().GetName());
discoverer.Find(includeSourceInformation: false, outcome, new NoOptions());
outcome.Found.Wait();
executor.RunTests(outcome.Cases.Cast<IXunitTestCase>(), outcome, new NoOptions());
outcome.Finished.Wait();
Console.WriteLine($"Failed: {outcome.Failed}, Passed: {outcome.Passed}, Skipped: {outcome.Skipped}, on .NET {Environment.Version}");
return outcome is { Failed: 0, Passed: > 0 } ? 0 : 1;
