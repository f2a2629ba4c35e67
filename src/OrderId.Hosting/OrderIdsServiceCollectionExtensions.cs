using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderIds;
using OrderIds.Hosting;
using OrderIds.Hosting.Generation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds order ID generators to an application.</summary>
public static class OrderIdsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IOrderIdGenerator"/>, and <see cref="OrderIdGenerator"/> itself, as a singleton.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Says where the leases come from, and changes settings.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// <para>
    /// In a host, the first lease is taken before other hosted services start, and the generator ends after they have stopped. Without a
    /// host, the lease is taken by the first ID, whose caller waits for it, and the generator ends when the service provider is disposed,
    /// before the services that the store was made of. With <see cref="OrderIdsOptions.ReleaseOnDispose"/>, it then gives the rest of the
    /// lease back; a store that makes services anew for each answer, such as contexts of Entity Framework Core, cannot do so while the
    /// provider is being disposed: stop a host, or dispose <see cref="OrderIdGenerator"/> before the provider. Time comes from the
    /// <see cref="TimeProvider"/> among the services, if there is one.
    /// </para>
    /// <para>
    /// In tests, replace <see cref="IOrderIdGenerator"/> among the services, for example by one of OrderId.Testing: the host then takes no
    /// lease.
    /// </para>
    /// <para>Further calls for the same key only change its options.</para>
    /// </remarks>
    public static IServiceCollection AddOrderIds(this IServiceCollection services, Action<OrderIdsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Adds <see cref="IOrderIdGenerator"/> as a singleton, with options from the configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">The section whose values <see cref="OrderIdsOptions"/> has; others are an error.</param>
    /// <param name="configure">Says what the configuration does not, after it, or <see langword="null"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIds(IServiceCollection, Action{OrderIdsOptions})" path="/remarks"/>
    public static IServiceCollection AddOrderIds(
        this IServiceCollection services, IConfiguration configuration, Action<OrderIdsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, null, configuration, configure);
    }

    /// <summary>Adds another <see cref="IOrderIdGenerator"/> under a key, with options and leases of its own.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">The key, which is the name of the options too; it must not be empty.</param>
    /// <param name="configure">Says where the leases come from, and changes settings.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIds(IServiceCollection, Action{OrderIdsOptions})" path="/remarks"/>
    public static IServiceCollection AddKeyedOrderIds(
        this IServiceCollection services, string serviceKey, Action<OrderIdsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, serviceKey, null, configure);
    }

    /// <summary>
    /// Adds another <see cref="IOrderIdGenerator"/> under a key, with options from the configuration and leases of its own.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">The key, which is the name of the options too; it must not be empty.</param>
    /// <param name="configuration">The section whose values <see cref="OrderIdsOptions"/> has; others are an error.</param>
    /// <param name="configure">Says what the configuration does not, after it, or <see langword="null"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIds(IServiceCollection, Action{OrderIdsOptions})" path="/remarks"/>
    public static IServiceCollection AddKeyedOrderIds(
        this IServiceCollection services, string serviceKey, IConfiguration configuration, Action<OrderIdsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, serviceKey, configuration, configure);
    }

    private static IServiceCollection Add(
        IServiceCollection services, string? key, IConfiguration? configuration, Action<OrderIdsOptions>? configure)
    {
        OptionsBuilder<OrderIdsOptions> options = services.AddOptions<OrderIdsOptions>(key).ValidateOnStart();
        if (configuration is not null)
        {
            options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true);
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrderIdsOptions>, OrderIdsOptionsValidator>());
        if (services.Any(service => service.ServiceType == typeof(HostedGenerator) && Equals(service.ServiceKey, key)))
        {
            return services;
        }

        services.AddKeyedSingleton(key, (provider, _) => new HostedGenerator(provider, key));
        services.AddKeyedSingleton(key, (provider, _) => new GeneratorDisposer(provider.GetRequiredKeyedService<HostedGenerator>(key)));
        services.TryAddKeyedSingleton<IOrderIdGenerator>(key, (provider, _) => provider.GetRequiredKeyedService<HostedGenerator>(key));
        services.TryAddKeyedSingleton(key, (provider, _) => provider.GetRequiredKeyedService<HostedGenerator>(key).Start());
        return services.AddSingleton<IHostedService>(
            provider => new GeneratorStarter(provider, provider.GetRequiredKeyedService<HostedGenerator>(key), key));
    }
}
