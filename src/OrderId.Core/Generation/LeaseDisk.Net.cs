namespace OrderIds.Generation;

/// <content>One step, where the framework has it.</content>
internal partial class LeaseDisk
{
    private static void Move(string source, string destination) => File.Move(source, destination, overwrite: true);
}
