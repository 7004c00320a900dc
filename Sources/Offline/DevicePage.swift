import Community
import Markup

/// The switch of one device.
struct DevicePage: Page {
    static let template = "offline/device"

    let tabs: AccountTabs
    let spaces: [OfflineSpace]
    let person: String

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("homes", OfflineSpace.self) { $0.spaces },
        .flag("isEmpty") { $0.spaces.isEmpty }, .text("person") { $0.person },
        .text("copies") { _ in OfflinePaths.copies() },
    ]
}
