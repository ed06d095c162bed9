/** What {{name}} does in another shape than the places above. */
package {{bundle}};
