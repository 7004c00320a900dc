/// Texts as JSON strings (RFC 8259, section 7).
enum JSONText {
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20: quoted += control(scalar.value)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// `\u0009`
    private static func control(_ value: UInt32) -> String {
        "\\u00" + (value < 16 ? "0" : "") + String(value, radix: 16)
    }
}
