import Community
import HTTP

/// What this device keeps.
enum Devices {
    static func show(_ visit: Visit) throws -> Response {
        let person = try visit.person
        return try visit.page(
            DevicePage(
                tabs: visit.accountTabs(at: "offline"), spaces: OfflineSpace.all(visit),
                person: person.description))
    }

    static func away(_ visit: Visit) throws -> Response {
        try visit.page(AwayPage(spaces: OfflineSpace.all(visit)))
    }
}
