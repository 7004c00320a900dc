import Community
import Platform
import Storage
import TestKit
import Testing

@Suite("The tables of themes") struct ThemeSchemaTests {
    /// What the steps have been since they were first applied. One that is another than the
    /// database knows stops the start.
    private static let known = [
        "agenda-1-theme": "417947add3f20fd35b1fc63a1c268eea3ab61c48e5b8accc6af74be0cbe10a91",
        "contacts-1-theme": "6bf90a987d58081bb42831d393ba45643b26696b3c82db405cfbad19e9c1fd2b",
        "links-1-theme": "719694e9ce6c516299535c2e5381fa5b25212fc5364a9f4a1c9996f33609537c",
    ]

    @Test(arguments: known.sorted { $0.key < $1.key })
    func `a site from before starts`(_ name: String, _ digest: String) throws {
        let town = try Town(features: features)
        let applied: FileDigest? = try town.site.database.read {
            try $0.value("SELECT m.checksum FROM parvis_migration AS m WHERE m.name = \(name)")
        }
        #expect(applied?.hex == digest)
    }
}
