import Foundation

/// What a `TZID` means by its name alone: a name of the IANA database, also at the end of a path
/// as Mozilla and libical write it, a zone of Windows, or the city that a label such as
/// `(GMT+01.00) Sarajevo/Warsaw/Zagreb` names.
package enum ZoneNames {
    package static func zone(_ raw: String) -> CalendarZone? {
        let name = raw.trimmingCharacters(in: trimmed)
        guard name.utf8.count <= 200 else { return nil }
        if let zone = CalendarZone(name) ?? ofPath(name) { return zone }
        if let other = WindowsZones.names[name.lowercased()] { return CalendarZone(other) }
        return ofLabel(name)
    }

    private static let trimmed = CharacterSet(charactersIn: "\"'").union(.whitespacesAndNewlines)

    /// `/freeassociation.sourceforge.net/Tzfile/Europe/Paris`.
    private static func ofPath(_ name: String) -> CalendarZone? {
        guard name.hasPrefix("/") else { return nil }
        let parts = name.split(separator: "/")
        for count in [3, 2] where parts.count >= count {
            let end = parts.suffix(count).joined(separator: "/")
            if let zone = CalendarZone(end) { return zone }
        }
        return nil
    }

    private static func ofLabel(_ name: String) -> CalendarZone? {
        guard name.hasPrefix("("), let end = name.firstIndex(of: ")") else { return nil }
        for city in name[name.index(after: end)...].split(whereSeparator: { "/,;".contains($0) }) {
            let key = city.trimmingCharacters(in: .whitespaces).lowercased()
            if let zone = cities[key] { return CalendarZone(zone) }
        }
        return nil
    }

    private static let cities: [String: String] = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.compactMap { name in
            name.split(separator: "/").last.map {
                ($0.replacing("_", with: " ").lowercased(), name)
            }
        }, uniquingKeysWith: { one, _ in one })
}
