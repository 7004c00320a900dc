/// What a component has to be to be found (RFC 4791, section 9.7.1).
package struct CalendarFilter: Equatable, Sendable {
    /// In upper case: `VCALENDAR`, `VEVENT`.
    package let component: String
    /// It is found if there is no such component.
    package let isNotDefined: Bool
    package let range: TimeRange?
    package let children: [CalendarFilter]
    /// Whether it asks for properties, which nobody here looks into.
    package let asksProperties: Bool

    init(_ element: Element) throws(DAVFault) {
        guard let name = element.attributes["name"], !name.isEmpty else { throw .unexpected }
        component = name.uppercased()
        isNotDefined = element.child(.calendar("is-not-defined")) != nil
        if let child = element.child(.calendar("time-range")) {
            range = try TimeRange(child)
        } else {
            range = nil
        }
        var children: [CalendarFilter] = []
        for child in element.all(.calendar("comp-filter")) {
            children.append(try CalendarFilter(child))
        }
        self.children = children
        asksProperties =
            element.child(.calendar("prop-filter")) != nil
            || children.contains(where: \.asksProperties)
    }
}
