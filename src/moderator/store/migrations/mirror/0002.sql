-- The words of all comments, without the texts themselves. A row's number is the comment's key * 16 + its version % 16
-- (`edited`): entries of earlier versions stay behind and point to nothing.
CREATE VIRTUAL TABLE search USING fts5(
    author, body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co So'"
);
