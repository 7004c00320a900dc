import HTTP
import Markup
import Security

/// A form that could not be taken now: what was typed, ready to be sent again by one button.
package struct KeptForm: Rendered {
    struct Input: Rendered {
        let name: String
        let value: String
        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("value") { $0.value },
        ]
    }

    let address: String
    let inputs: [Input]
    /// Whether one button sends it again; not what another site may have written.
    var isSendable = true
    /// Whether files came with it: they have to be chosen again.
    private(set) var lostFiles = false

    static let fields: [Field<Self>] = [
        .text("address") { $0.address },
        .list("inputs", Input.self) { $0.inputs },
        .list("texts", Input.self) { $0.texts },
        .flag("sendable") { $0.isSendable }, .flag("lostFiles") { $0.lostFiles },
    ]

    private static let ours: Set<String> = [CrossSite.field, Idempotency.field]

    /// Nil if the request typed nothing. Passwords are never kept.
    init?(_ request: Request) {
        guard !request.head.method.isSafe else { return nil }
        let typed = request.fields.all.filter {
            !Self.ours.contains($0.name) && !$0.name.hasPrefix("password")
        }
        guard !typed.isEmpty else { return nil }
        address = request.head.path
        inputs = typed.map { Input(name: $0.name, value: $0.value.filter { $0 != "\0" }) }
        lostFiles = request.files.contains { !$0.fileName.isEmpty }
    }

    /// The long texts, shown so that they can be read and copied.
    private var texts: [Input] {
        inputs.filter { !$0.name.hasPrefix("_") && $0.value.utf8.count > 40 }
    }

    /// Everything in one field, for the sign-in form to carry.
    package var packed: String {
        var fields: FormFields = ["_address": address]
        if lostFiles { fields.append("_files", "1") }
        for input in inputs { fields.append(input.name, input.value) }
        return fields.urlEncoded
    }

    /// Unpacks what the sign-in form carried; nil if it leads elsewhere or is broken.
    package init?(packed: String) {
        guard !packed.isEmpty, let fields = Self.unpack(packed),
            let address = fields.first("_address").flatMap(SafeRedirect.path)
        else { return nil }
        self.address = address
        inputs = fields.all.filter { $0.name != "_address" && $0.name != "_files" }
            .map { Input(name: $0.name, value: $0.value) }
        lostFiles = fields.first("_files") != nil
    }

    private static func unpack(_ packed: String) -> FormFields? {
        do { return try FormFields(urlEncoded: Array(packed.utf8)) } catch { return nil }
    }
}
