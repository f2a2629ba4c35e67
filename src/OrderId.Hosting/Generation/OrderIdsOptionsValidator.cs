using Microsoft.Extensions.Options;

namespace OrderIds.Hosting.Generation;

/// <summary>Verifies the options by making what they ask for, one setting at a time, so that every wrong one is named.</summary>
internal sealed class OrderIdsOptionsValidator : IValidateOptions<OrderIdsOptions>
{
    public ValidateOptionsResult Validate(string? name, OrderIdsOptions options)
    {
        var failures = new List<string>();
        if (options.Store is null && string.IsNullOrEmpty(options.File))
        {
            failures.Add(HostingMessages.NoStore);
        }

        Try(() => new OrderIdGeneratorOptions { Window = options.Window }.Validate());
        Try(() => new OrderIdGeneratorOptions { RefillPoint = options.RefillPoint }.Validate());
        Try(() => new OrderIdGeneratorOptions { MaximumLead = options.MaximumLead }.Validate());
        Try(() => new OrderIdGeneratorOptions { StoreTimeout = options.StoreTimeout }.Validate());
        Try(() => _ = new FileLeaseStore("probe") { HostIdentity = options.HostIdentity ?? "probe" });
        Try(() => _ = new DbLeaseStore(() => throw new NotSupportedException()) { TableName = options.TableName ?? "probe" });
        Try(() => _ = new DbLeaseStore(() => throw new NotSupportedException()) { Name = options.LeaseName ?? "probe" });
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures.Select(failure => HostingMessages.In(name, failure)));

        void Try(Action make)
        {
            try
            {
                make();
            }
            catch (ArgumentException exception)
            {
                failures.Add(exception.Message);
            }
        }
    }
}
