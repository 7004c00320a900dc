import DAV
import HTTP

extension CollectionReading {
    /// The collection itself, as it stands.
    func resource(_ standing: CollectionStanding) -> CollectionResource {
        let isCalendar = kind.content == .calendar
        let type: XMLName = isCalendar ? .calendar("calendar") : .card("addressbook")
        var properties = CollectionResource.common(
            visit.viewer, [.dav("collection"), type], named: kind.title(context))
        let token = standing.token(context.site)
        properties += [
            Element(.dav("sync-token"), text: token), Element(.server("getctag"), text: token),
            Element(.dav("supported-report-set"), kind.reports.map(Self.report)),
        ]
        properties += isCalendar ? calendarProperties : addressBookProperties
        return CollectionResource(address: address, properties: properties)
    }

    private var calendarProperties: [Element] {
        var found = [
            Element(
                .calendar("supported-calendar-component-set"),
                [Element(.calendar("comp"), attributes: ["name": "VEVENT"])]),
            Element(
                .calendar("supported-calendar-data"),
                [
                    Element(
                        .calendar("calendar-data"),
                        attributes: ["content-type": "text/calendar", "version": "2.0"])
                ]),
            Element(.calendar("calendar-description"), text: kind.title(context)),
        ]
        if let colour = kind.colour {
            found.append(Element(.apple("calendar-color"), text: colour.uppercased() + "FF"))
        }
        return found
    }

    private var addressBookProperties: [Element] {
        [
            Element(
                .card("supported-address-data"),
                ["3.0", "4.0"].map {
                    Element(
                        .card("address-data-type"),
                        attributes: ["content-type": "text/vcard", "version": $0])
                }),
            Element(.card("addressbook-description"), text: kind.title(context)),
        ]
    }

    private static func report(_ name: XMLName) -> Element {
        Element(.dav("supported-report"), [Element(.dav("report"), [Element(name)])])
    }
}

extension CollectionKind {
    var reports: [XMLName] {
        switch content {
        case .calendar:
            [.dav("sync-collection"), .calendar("calendar-multiget"), .calendar("calendar-query")]
        case .addressBook:
            [.dav("sync-collection"), .card("addressbook-multiget"), .card("addressbook-query")]
        }
    }

    var mediaType: MediaType {
        MediaType(
            essence: content == .calendar ? "text/calendar" : "text/vcard",
            parameters: [HeaderParameter(name: "charset", value: "utf-8")])
    }

    /// The property that holds a text.
    var dataName: XMLName {
        content == .calendar ? .calendar("calendar-data") : .card("address-data")
    }
}
