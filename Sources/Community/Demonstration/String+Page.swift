import Foundation

extension String {
    /// The value of the option or box of this page that bears a label.
    package func choice(_ label: String) throws -> String {
        for part in components(separatedBy: " value=\"").dropFirst() {
            var text = part.drop { $0 != ">" }.dropFirst()
            if text.hasPrefix("<span>") { text = text.dropFirst("<span>".count) }
            if text.hasPrefix(label + "<") { return String(part.prefix { $0 != "\"" }) }
        }
        throw DemonstrationError.unknown(label)
    }

    /// The address of the link of this page whose words are these, whatever mark stands first.
    package func link(_ label: String) throws -> String {
        for part in components(separatedBy: " href=\"").dropFirst() {
            let end = part.range(of: "</a>")?.lowerBound ?? part.endIndex
            if part[..<end].hasSuffix(">" + label) { return String(part.prefix { $0 != "\"" }) }
        }
        throw DemonstrationError.unknown(label)
    }

    /// What a hidden field of this page holds.
    package func hidden(_ name: String) throws -> String {
        guard let field = range(of: "type=\"hidden\" name=\"\(name)\" value=\"") else {
            throw DemonstrationError.unknown(name)
        }
        return String(self[field.upperBound...].prefix { $0 != "\"" })
    }
}
