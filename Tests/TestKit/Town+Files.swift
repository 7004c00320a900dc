import Community
package import HTTP
import Media

extension Town {
    /// A document of one page, as a browser sends it with a form.
    package func pdf(_ name: String, _ text: String? = nil) throws -> UploadedFile {
        let bytes = SimplePDF.make(title: text ?? name, paragraphs: [text ?? name])
        return try UploadedFile(name, bytes, in: site.files)
    }
}
