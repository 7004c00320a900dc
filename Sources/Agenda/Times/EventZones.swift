import Community
import Foundation

/// The zones that an event may be in: those of France and of its neighbours, that of its space, and
/// the one that it has.
enum EventZones {
    private static let usual = [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne",
        "Indian/Reunion", "Indian/Mayotte", "America/Miquelon", "Pacific/Noumea",
        "Pacific/Tahiti", "Europe/Brussels", "Europe/Luxembourg", "Europe/Zurich",
    ]

    static func all(in space: Space, with zone: String) -> [String] {
        [space.zone, zone].reduce(into: usual) { all, one in
            if !all.contains(one), TimeZone(identifier: one) != nil { all.append(one) }
        }
    }

    /// The name of its town: "Paris", "La Réunion".
    static func word(_ zone: String, _ words: Localization) -> String {
        if let word = words.texts["agenda.zone.\(zone)"] { return word }
        return String(zone.split(separator: "/").last ?? "").replacing("_", with: " ")
    }
}
