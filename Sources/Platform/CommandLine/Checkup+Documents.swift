import Community
import Documents

extension Checkup {
    /// What keeps a hostile document from the files of the machine.
    mutating func fence(_ options: SiteOptions) {
        var isFenced = true
        look("document fence") {
            isFenced = try Self.isFenced(options)
            return isFenced
                ? "Landlock: whatever reads a document opens no other file" : "allowed to be none"
        }
        guard !isFenced else { return }
        warn(
            "document fence",
            "the kernel has no Landlock, and documentsWithoutLandlock has documents read all the "
                + "same: one that breaks into its reader could read what Parvis may read")
    }

    private static func isFenced(_ options: SiteOptions) throws(CheckError) -> Bool {
        do {
            return try Confined(isFenceOptional: options.readsUnfenced).isFenced()
        } catch .unfenced {
            throw .unfenced
        } catch {
            throw .unconfined
        }
    }
}
