/// Why nothing of a file is taken, or one thing of it is not, in a sentence for whoever sent it.
package struct ImportRefusal: Error {
    let sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
}
