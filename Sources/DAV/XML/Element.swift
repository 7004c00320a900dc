/// An element of XML with all that is in it. Comments and instructions are left out, and text
/// between its children is run into one.
package struct Element: Equatable, Sendable {
    package let name: XMLName
    /// By their local names: those of a namespace are left out.
    package var attributes: [String: String]
    package var text: String
    package var children: [Element]

    package init(
        _ name: XMLName, text: String = "", attributes: [String: String] = [:],
        _ children: [Element] = []
    ) {
        self.name = name
        self.text = text
        self.attributes = attributes
        self.children = children
    }

    /// `<d:href>` with an address, which is encoded already.
    package static func href(_ address: String) -> Element { Element(.dav("href"), text: address) }

    /// The first child of a name.
    package func child(_ name: XMLName) -> Element? { children.first { $0.name == name } }

    package func all(_ name: XMLName) -> [Element] { children.filter { $0.name == name } }

    /// The text without the blanks around it.
    package var trimmed: String {
        func isBlank(_ one: Unicode.Scalar) -> Bool {
            one == " " || one == "\t" || one == "\n" || one == "\r"
        }
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }
}
