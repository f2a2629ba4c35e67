namespace OrderIds.Generation;

/// <content>The atomic replacement of a file by a method that the framework has.</content>
internal partial class LeaseDisk
{
    private static void Move(string source, string destination) => File.Move(source, destination, overwrite: true);
}
