using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <content>It is called on the thread that asks, so that tests in virtual time see at once what it was asked.</content>
internal sealed partial class ScriptedLeaseStore : IImmediateLeaseStore;
