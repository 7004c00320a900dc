import Media

/// A file of a form.
package struct SampleFile: Sendable {
    let name: String
    let bytes: @Sendable () throws -> [UInt8]

    package init(name: String, bytes: @escaping @Sendable () throws -> [UInt8]) {
        (self.name, self.bytes) = (name, bytes)
    }

    package static let picture = SampleFile(name: "portrait.jpg") {
        try SimplePicture.portrait(seed: 1)
    }

    package static let paper = SampleFile(name: "tract.pdf") {
        SimplePDF.make(title: "Tract", paragraphs: ["Ensemble."])
    }
}
