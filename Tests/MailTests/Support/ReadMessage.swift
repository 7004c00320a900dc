import Foundation
import Mail
import TestKit

/// A message as Python's `email` reads it.
struct ReadMessage: Decodable {
    struct Part: Decodable {
        let type: String
        let disposition: String?
        /// By Content-Disposition.
        let name: String?
        /// By Content-Type, encoded words read.
        let typeName: String?
        /// What the part says, with `\n` at the end of lines; of a file, its bytes in base64.
        let content: String
    }

    let headers: [[String]]
    let parts: [Part]
    /// What was not as it should be.
    let defects: [String]
    /// The display names and addresses of `To`.
    let to: [[String]]

    init(_ message: MailMessage) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("message", Data(try message.composed.bytes()))
        let read = try Command.run("python3", "-c", Self.script, path)
        self = try JSONDecoder().decode(Self.self, from: read.output)
    }

    subscript(name: String) -> String? { headers.first { $0[0] == name }?[1] }

    private static let script = """
        import base64, email, email.header, email.policy, email.utils, json, sys
        raw = open(sys.argv[1], "rb").read()
        m = email.message_from_bytes(raw, policy=email.policy.default)
        read = lambda text: str(email.header.make_header(email.header.decode_header(text)))
        # What RFC 2047 forbids in a parameter is there on purpose.
        known = ("encoded word inside quoted string", "missing trailing whitespace after encoded")
        parts, defects = [], [str(d) for d in m.defects]
        for p in m.walk():
            defects += [str(d) for d in p.defects]
            for name in p.keys():
                defects += [name + ": " + str(d) for d in p[name].defects
                    if name != "Content-Type" or not str(d).startswith(known)]
            if p.is_multipart():
                continue
            content = p.get_content()
            if isinstance(content, bytes):
                content = base64.b64encode(content).decode()
            content = content.replace("\\r\\n", "\\n")
            old = email.message_from_string(p.as_string(policy=email.policy.compat32))
            name = old.get_param("name") and read(old.get_param("name"))
            parts.append(dict(type=p.get_content_type(), disposition=p.get_content_disposition(),
                name=p.get_filename() if p.is_attachment() else None, typeName=name,
                content=content))
        print(json.dumps(dict(headers=[[k, str(v)] for k, v in m.items()], parts=parts,
            defects=defects, to=[[read(name), address] for name, address in
                email.utils.getaddresses([str(email.message_from_bytes(raw)["to"])])])))
        """
}
