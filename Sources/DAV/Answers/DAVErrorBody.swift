/// The body of a refusal (RFC 4918, section 16): the condition that failed, for programs, and a
/// sentence for whoever looks at it.
package enum DAVErrorBody {
    package static func bytes(_ condition: Element?, saying sentence: String) -> [UInt8] {
        var writer = ElementWriter()
        writer.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:error")
        writer.write(raw: XMLNamespace.declarations)
        writer.write(">")
        if let condition { writer.write(condition) }
        writer.write(Element(.dav("responsedescription"), text: sentence))
        writer.write("</d:error>\n")
        return writer.take()
    }
}
