package import Community

/// Parvis on a phone: a sign on its screen, a page that says one is offline, and a few pages that
/// are read without a connection, by whoever turned that on for this device. Modules declare them:
/// `OfflinePage`.
///
/// `Static/worker.js` runs for whoever is signed in, and holds the page that says so as a stranger
/// sees it. It keeps copies in no other browser than theirs who turned that on, and asks the list
/// of them after each page, so that what one may not see any more goes at the next contact.
package let offline = Feature(
    name: "offline",
    routes: [
        .get(OfflinePaths.device, .signedIn, Devices.show),
        .get(OfflinePaths.copies, .signedIn, Copies.index).asFile(),
        .get(OfflinePaths.away, .everyone, Devices.away),
        .get(SpacePaths.manifest, .readers, WebManifests.show).asFile(),
    ],
    pages: [DevicePage.self, AwayPage.self],
    declares: [
        AccountTab(
            "offline", word: "account.tab.offline", path: OfflinePaths.device, in: .devices,
            order: 45)
    ]
)

enum OfflinePaths {
    static let device = Path("/account/offline")
    static let copies = Path("/account/offline/copies")
    /// What stands in the place of a page of which there is no copy; for a guest without a name.
    static let away = Path("/account/offline/away")
}
