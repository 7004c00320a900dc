import Community
import Content
import Foundation
import Web

/// Where the Internet Archive has a page as it was when it last answered: nothing is asked for
/// it, the archive leads to the nearest copy by itself.
enum ArchiveAddress {
    static func of(_ link: WebLink) -> WebAddress? {
        guard let address = link.target, address.host.text != host else { return nil }
        let day = LocalDate(link.aliveAt ?? link.item.createdAt, .gmt).isoDay
        return WebAddress.kept(
            "https://\(host)/web/\(day.filter { $0 != "-" })/\(address.withoutFragment)")
    }

    private static let host = "web.archive.org"
}
