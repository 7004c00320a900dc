import Community
import Content
import Foundation
import HTTP

/// The form of a proxy, as it was typed.
struct ProxyForm {
    let holder: Person.ID?
    /// Nil for one until a date.
    let poll: Item.ID?
    let until: Date?
    let scope: String
    let day: String

    init(_ visit: Visit) {
        let fields = visit.request.fields
        holder = fields.first("holder").flatMap(Person.ID.init(segment:))
        scope = fields.first("scope") ?? ""
        day = fields.first("until") ?? ""
        poll = Item.ID(segment: scope)
        let zone = visit.place.flatMap { TimeZone(identifier: $0.zone) } ?? .gmt
        until =
            scope == "until" ? TypedMoment.read(day: day, time: "23:59", in: zone) : nil
    }
}
