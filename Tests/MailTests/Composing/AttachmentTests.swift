import Foundation
import Glibc
import Mail
import Testing

@Suite("Attachments of a message") struct AttachmentTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        "plan.pdf", "Prüfbericht Q1.pdf", "a \"b\" \\ c.txt", "100%.csv", ";.txt", "=?utf-8?q?x?=",
        String(repeating: "Compte rendu de l’assemblée générale ", count: 6) + "2026.odt",
        String(repeating: "long name ", count: 20) + ".txt", "two  blanks.txt", "日本語.txt",
    ])
    func `a file's name is read as it was written, by programs old and new`(name: String) throws {
        var message = try Letters.message()
        message.attachments = [attachment(name, .bytes([1, 2, 3]))]
        let read = try ReadMessage(message)
        #expect(read.defects == [])
        #expect(read.parts.count == 2)
        #expect(read.parts[1].name == name)
        #expect(read.parts[1].typeName == name)
        #expect(read.parts[1].disposition == "attachment")
        #expect(read.parts[1].content == "AQID")
        #expect(try Letters.lines(message).allSatisfy { $0.utf8.count <= 76 })
    }

    @Test func `a name of other letters is written in both ways`() throws {
        var message = try Letters.message()
        message.attachments = [attachment("Prüfbericht Q1.pdf", .bytes([]))]
        let lines = try Letters.lines(message)
        #expect(lines.contains { $0.hasSuffix("filename*=utf-8''Pr%C3%BCfbericht%20Q1.pdf") })
        #expect(
            lines.contains { $0.hasSuffix("name=\"=?utf-8?b?UHLDvGZiZXJpY2h0IFExLnBkZg==?=\"") })
        message.attachments = [attachment(String(repeating: "é", count: 40), .bytes([]))]
        let long = try Letters.lines(message)
        #expect(long.contains { $0.contains(" filename*0*=utf-8''%C3%A9") })
        #expect(long.contains { $0.contains(" filename*1*=%C3%A9") })
    }

    @Test(arguments: [0, 1, 2, 3, 56, 57, 58, 113, 114, 58_367, 58_368, 58_369, 1_000_003])
    func `a file is read back as it was, and its size was known`(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = folder.path + "/file"
        try Data(bytes).write(to: URL(filePath: path))
        var message = try Letters.message(html: "<p>é</p>")
        message.attachments = [
            attachment("a", .file(path: path, size: size)), attachment("b", .bytes(bytes)),
        ]
        let composed = message.composed
        #expect(try composed.bytes().count == composed.size)
        let read = try ReadMessage(message)
        #expect(read.parts.map(\.type) == ["text/plain", "text/html", other, other])
        for part in read.parts.suffix(2) {
            #expect(Data(base64Encoded: part.content) == Data(bytes))
        }
    }

    private let other = "application/octet-stream"

    @Test func `what has no type that can be encoded is a file like any other`() throws {
        for type in ["message/rfc822", "multipart/mixed", "pdf", "a/b\r\nX: y", "a/b; c=d", "a/"] {
            let name = try HeaderText("a")
            #expect(MailAttachment(name: name, type: type, content: .bytes([])).type == other)
        }
    }

    @Test func `a file that is gone or has changed stops the message`() throws {
        let path = try folder.write("file", "12345")
        var message = try Letters.message()
        for size in [4, 6] {
            message.attachments = [attachment("a", .file(path: path, size: size))]
            let composed = message.composed
            #expect(throws: MailAttachmentError.changed(path: path)) { try composed.bytes() }
        }
        message.attachments = [attachment("a", .file(path: path + "x", size: 5))]
        let composed = message.composed
        #expect(
            throws: MailAttachmentError.unreadable(
                path: path + "x", reason: "No such file or directory")
        ) { try composed.bytes() }
        message.attachments = [attachment("a", .file(path: folder.path, size: 4_096))]
        let folderComposed = message.composed
        #expect(throws: MailAttachmentError.changed(path: folder.path)) {
            try folderComposed.bytes()
        }
    }

    @Test func `thirty files of 200 MB pass through little memory`() throws {
        let path = folder.path + "/large"
        let file = open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(ftruncate(file, 200_000_000) == 0)
        close(file)
        var message = try Letters.message()
        message.attachments = (0..<30).map {
            attachment("\($0)", .file(path: path, size: 200_000_000))
        }
        let composed = message.composed
        let before = try resident()
        var (written, largest) = (0, 0)
        // All of them would take minutes; the first show the same.
        #expect(throws: Enough.self) {
            try composed.write { chunk in
                written += chunk.count
                largest = max(largest, chunk.count)
                if written > 150_000_000 { throw Enough() }
            }
        }
        #expect(composed.size > 30 * 200_000_000 / 3 * 4)
        #expect(largest < 100_000)
        #expect(try resident() - before < 50_000_000)
    }

    private struct Enough: Error {}

    private func resident() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return try #require(Int(text.split(separator: " ")[1])) * 4_096
    }

    private func attachment(_ name: String, _ content: MailAttachment.Content) -> MailAttachment {
        MailAttachment(
            name: try! HeaderText(name), type: "application/octet-stream", content: content)
    }
}
