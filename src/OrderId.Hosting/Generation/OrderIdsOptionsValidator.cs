using System.Data.Common;
using Microsoft.Extensions.Options;

namespace OrderIds.Hosting.Generation;

/// <summary>Validates the options. Each setting is applied separately, so that the result names every invalid one.</summary>
internal sealed class OrderIdsOptionsValidator : IValidateOptions<OrderIdsOptions>
{
    public ValidateOptionsResult Validate(string? name, OrderIdsOptions options)
    {
        var failures = new List<string>();
        if (options.Store is null && string.IsNullOrEmpty(options.File))
        {
            failures.Add(HostingMessages.NoStore);
        }

        if (options.HasOwnStore)
        {
            failures.AddRange(SettingsOfStores(options).Select(HostingMessages.NotForOwnStore));
        }

        Try(() => new OrderIdGeneratorOptions { Window = options.Window }.Validate());
        Try(() => new OrderIdGeneratorOptions { RefillPoint = options.RefillPoint }.Validate());
        Try(() => new OrderIdGeneratorOptions { MaximumLead = options.MaximumLead }.Validate());
        Try(() => new OrderIdGeneratorOptions { StoreTimeout = options.StoreTimeout }.Validate());
        Try(() => _ = new FileLeaseStore("probe") { HostIdentity = options.HostIdentity ?? "probe" }, nameof(options.HostIdentity));
        Try(() => _ = new DbLeaseStore(NoConnection) { TableName = options.TableName ?? "probe" }, nameof(options.TableName));
        Try(() => _ = new DbLeaseStore(NoConnection) { Name = options.LeaseName ?? "probe" }, nameof(options.LeaseName));
        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures.Select(failure => HostingMessages.In(name, failure)));

        static DbConnection NoConnection() => throw new NotSupportedException();

        void Try(Action make, string? setting = null)
        {
            try
            {
                make();
            }
            catch (ArgumentException exception)
            {
                failures.Add(HostingMessages.In(setting, exception.Message));
            }
        }
    }

    /// <summary>Lists the settings that apply only to the store of a file or a database.</summary>
    private static IEnumerable<string> SettingsOfStores(OrderIdsOptions options)
    {
        if (options.Floor is not null)
        {
            yield return nameof(options.Floor);
        }

        if (options.HostIdentity is not null)
        {
            yield return nameof(options.HostIdentity);
        }

        if (options.TableName is not null)
        {
            yield return nameof(options.TableName);
        }

        if (options.LeaseName is not null)
        {
            yield return nameof(options.LeaseName);
        }

        if (options.CreateTable)
        {
            yield return nameof(options.CreateTable);
        }
    }
}
