using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderIds;
using OrderIds.Hosting;
using OrderIds.Hosting.Generation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides methods that register order ID generators as services.</summary>
public static class OrderIdsServiceCollectionExtensions
{
    /// <summary>
    /// Registers a generator of order IDs as a singleton, under the types <see cref="IOrderIdGenerator"/> and
    /// <see cref="OrderIdGenerator"/>.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">The action that sets the options, such as the lease store.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// <para>
    /// In a host, the generator requests its first lease (a right to issue IDs) before other hosted services start, and is disposed after
    /// they have stopped. Without a host, the first caller that needs an ID waits for the first lease, and the generator is disposed with
    /// the service provider, before the services that the store uses. The time comes from the registered <see cref="TimeProvider"/>, if
    /// there is one.
    /// </para>
    /// <para>
    /// With <see cref="OrderIdsOptions.ReleaseOnDispose"/>, the generator returns the unused part of its lease on disposal. This fails
    /// during the disposal of the service provider if the store resolves services for each request, such as contexts of Entity Framework
    /// Core. Therefore stop the host, or dispose <see cref="OrderIdGenerator"/>, before the service provider is disposed.
    /// </para>
    /// <para>
    /// In tests, register another <see cref="IOrderIdGenerator"/>, for example one from the package OrderId.Testing. The host then requests
    /// no lease.
    /// </para>
    /// <para>Further calls with the same service key only change the options.</para>
    /// </remarks>
    public static IServiceCollection AddOrderIds(this IServiceCollection services, Action<OrderIdsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers <see cref="IOrderIdGenerator"/> as a singleton, with options from the configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">
    /// The configuration section with values for <see cref="OrderIdsOptions"/>. An unknown name is an error.
    /// </param>
    /// <param name="configure">The action that sets further options after the configuration was applied, or <see langword="null"/>.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIds(IServiceCollection, Action{OrderIdsOptions})" path="/remarks"/>
    public static IServiceCollection AddOrderIds(
        this IServiceCollection services, IConfiguration configuration, Action<OrderIdsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, null, configuration, configure);
    }

    /// <summary>Registers another <see cref="IOrderIdGenerator"/> with a service key and its own options and leases.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options. It must not be empty.</param>
    /// <param name="configure">The action that sets the options, such as the lease store.</param>
    /// <returns>The same service collection.</returns>
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
    /// Registers another <see cref="IOrderIdGenerator"/> with a service key, options from the configuration, and its own leases.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options. It must not be empty.</param>
    /// <param name="configuration">
    /// The configuration section with values for <see cref="OrderIdsOptions"/>. An unknown name is an error.
    /// </param>
    /// <param name="configure">The action that sets further options after the configuration was applied, or <see langword="null"/>.</param>
    /// <returns>The same service collection.</returns>
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
