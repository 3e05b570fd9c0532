// What a picture or a page is to a test: a name to show.
module.exports = 'file'
