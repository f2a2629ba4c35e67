using Xunit.Abstractions;

namespace OrderIds.Tests.Running;

/// <summary>Counts the tests, and prints what fails and what is skipped.</summary>
internal sealed class Outcome(string filter) : LongLivedMarshalByRefObject, IMessageSink
{
    private int _passed, _failed, _skipped;

    public ManualResetEventSlim Finished { get; } = new();

    public List<ITestCase> Cases { get; } = [];

    public ManualResetEventSlim Found { get; } = new();

    public int Passed => _passed;

    public int Failed => _failed;

    public int Skipped => _skipped;

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found when found.TestCase.DisplayName.Contains(filter, StringComparison.Ordinal):
                Cases.Add(found.TestCase);
                break;
            case IDiscoveryCompleteMessage:
                Found.Set();
                break;
            case ITestPassed:
                Interlocked.Increment(ref _passed);
                break;
            case ITestSkipped skipped:
                Interlocked.Increment(ref _skipped);
                Console.WriteLine($"skipped {skipped.Test.DisplayName}: {skipped.Reason}");
                break;
            case ITestFailed failed:
                Fail(failed.Test.DisplayName, failed);
                break;
            case IFailureInformation broken:
                Fail(message.GetType().Name, broken);
                break;
            case ITestAssemblyFinished:
                Finished.Set();
                break;
        }

        return true;
    }

    private void Fail(string what, IFailureInformation failure)
    {
        Interlocked.Increment(ref _failed);
        Console.WriteLine($"failed {what}");
        for (int i = 0; i < failure.Messages.Length; i++)
        {
            Console.WriteLine($"  {failure.ExceptionTypes[i]}: {failure.Messages[i]}{Environment.NewLine}{failure.StackTraces[i]}");
        }
    }
}
