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

        /// A digest, a seal: one run of the letters that these are written in.
        private var isMark: Bool {
            value.utf8.allSatisfy { byte in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
            }
        }

        /// Whether it reads as words rather than as a choice, a number or a mark of ours.
        var isWritten: Bool {
            (value.utf8.count > 40 && !isMark) || !value.allSatisfy(\.isASCII)
                || value.contains(where: \.isWhitespace)
                || value.first?.isUppercase == true && value.allSatisfy(\.isLetter)
        }
    }

    /// What somebody wrote, to be read and copied.
    struct Text: Rendered {
        let id: String
        let label: String
        let value: String

        static let fields: [Field<Self>] = [
            .text("id") { $0.id }, .text("label") { $0.label }, .text("value") { $0.value },
        ]
    }

    let address: String
    private(set) var inputs: [Input]
    /// Whose page it was written on, sealed; nil if it did not say.
    let owner: String?
    /// Whether one button sends it again; not what another site may have written.
    var isSendable = true
    /// Whether files came with it: they have to be chosen again.
    private(set) var lostFiles = false
    /// What somebody wrote, once it is known who reads it.
    var texts: [Text] = []

    static let fields: [Field<Self>] = [
        .text("address") { $0.address },
        .list("inputs", Input.self) { $0.inputs },
        .list("texts", Text.self) { $0.texts }, .flag("hasTexts") { !$0.texts.isEmpty },
        .flag("sendable") { $0.isSendable }, .flag("lostFiles") { $0.lostFiles },
    ]

    private static let ours: Set<String> = [CrossSite.field, Idempotency.field]
    private static let packing: Set<String> = ["_address", "_files", "_owner"]

    /// Nil if the request typed nothing. Passwords are never kept.
    /// - Parameter isWhole: whether a form of one button is kept as well.
    init?(_ request: Request, isWhole: Bool = false) {
        guard !request.head.method.isSafe else { return nil }
        let typed = request.fields.all.filter {
            !Self.ours.contains($0.name) && !$0.name.hasPrefix("password")
        }
        guard isWhole || !typed.isEmpty else { return nil }
        address = request.head.path
        owner = CrossSite.token(in: request)
        inputs = typed.map { Input(name: $0.name, value: $0.value.filter { $0 != "\0" }) }
        lostFiles = request.files.contains { !$0.fileName.isEmpty }
    }

    /// What somebody wrote, not what they chose.
    var written: [Input] {
        inputs.filter { input in
            !input.name.hasPrefix("_") && !input.value.isBlank
                && (input.name == "text" || input.isWritten)
        }
    }

    /// Everything in one field, for the sign-in form to carry.
    package var packed: String {
        var fields: FormFields = ["_address": address]
        if lostFiles { fields.append("_files", "1") }
        if let owner { fields.append("_owner", owner) }
        for input in inputs { fields.append(input.name, input.value) }
        return fields.urlEncoded
    }

    /// Unpacks what the sign-in form carried; nil if it leads elsewhere or is broken.
    package init?(packed: String) {
        guard !packed.isEmpty, let fields = Self.unpack(packed),
            let address = fields.first("_address").flatMap(SafeRedirect.path)
        else { return nil }
        self.address = address
        inputs = fields.all.filter { !Self.packing.contains($0.name) }
            .map { Input(name: $0.name, value: $0.value) }
        lostFiles = fields.first("_files") != nil
        owner = fields.first("_owner")
    }

    /// As it is sent by somebody who knows that it was done before.
    var again: KeptForm {
        var form = self
        if !inputs.contains(where: { $0.name == "again" }) {
            form.inputs.append(Input(name: "again", value: "1"))
        }
        return form
    }

    /// Without the files that wait for the one who sent them.
    func withoutFiles(in fields: Set<String>) -> KeptForm {
        var form = self
        form.inputs.removeAll { fields.contains($0.name) }
        form.lostFiles = lostFiles || form.inputs.count < inputs.count
        return form
    }

    private static func unpack(_ packed: String) -> FormFields? {
        do { return try FormFields(urlEncoded: Array(packed.utf8)) } catch { return nil }
    }
}
