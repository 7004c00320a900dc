internal import CPQ

/// What a server answered instead of rows: its code (SQLSTATE, Appendix A of the manual) and
/// which object it is about. Never a value: a primary message may quote one, so that it is
/// kept only where it cannot.
struct ServerFailure {
    /// Five characters; empty when the connection broke.
    let code: String
    let message: String
    let object: String

    init(_ result: OpaquePointer) {
        code = Self.field(result, "C")
        message = Self.field(result, "M")
        object = ["t", "c", "n"].map { Self.field(result, $0) }.filter { !$0.isEmpty }
            .joined(separator: ".")
    }

    init(code: String, message: String) {
        self.code = code
        self.message = message
        object = ""
    }

    /// Others were in the way: the whole transaction may well pass when it is run again.
    /// A plan that a migration outdated is one more such case.
    var isConflict: Bool {
        code == "40001" || code == "40P01" || isStale
    }

    /// A prepared statement no longer fits the tables: 0A000 has no other cause here.
    var isStale: Bool { code == "0A000" || code == "26000" }

    /// The server ends the connection: it stops, starts, or was told to.
    var isFarewell: Bool {
        code.isEmpty || code.hasPrefix("57P") || (code.hasPrefix("08") && code != "08P01")
    }

    func error(_ sql: String) -> StorageError {
        switch code {
        case "23505", "23503", "23514", "23502", "23P01":
            .constraint(kind: constraint, detail: object)
        case "22P02", "42804", "22003", "22021": .constraint(kind: .type, detail: object)
        case "25006": .readOnly
        case "42501":
            .refused(why: "\(message); make the user of Parvis the owner of its database")
        case "57014": .tooLong
        case "40001", "40P01", "55P03", "53200", "53300", "53000": .busy
        case "53100": .full
        case "58030": .io(detail: message)
        case "XX001", "XX002": .corrupt(detail: message)
        default:
            isFarewell
                ? .unavailable(detail: message)
                : .sql(code: Int(code, radix: 36) ?? 0, message: "\(code) \(safe)", sql: sql)
        }
    }

    private var constraint: StorageError.Constraint {
        switch code {
        case "23505": .unique
        case "23503": .foreignKey
        case "23514": .check
        case "23502": .notNull
        default: .other
        }
    }

    /// Data exceptions quote what they could not use; errors of grammar quote our own text.
    private var safe: String { code.hasPrefix("42") || code.hasPrefix("25") ? message : "" }

    private static func field(_ result: OpaquePointer, _ name: Unicode.Scalar) -> String {
        PQresultErrorField(result, Int32(name.value)).map { String(cString: $0) } ?? ""
    }
}
